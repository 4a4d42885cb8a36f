import type { OfferKind } from '#shared/matching/offerCode.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { append, type Edit, update } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Decision } from '#shared/programme/tables.ts'

/** A decision about two people; without a form it is for every one. */
export interface Decided {
  kind: 'lock' | 'forbid' | 'lift'
  mentor: string
  mentee: string
  form: string | null
  /** Of a lock: whether the mentee is to be in the mentor's group; either where it is not said. */
  pairKind?: OfferKind | undefined
}

/** What stands by now in the way of a decision. */
export interface Standing {
  /** About the same two. */
  same: Decision[]
  /** Locks of the mentee with somebody else. */
  rivals: Decision[]
}

export function standing(
  { decisions }: Programme<'decisions'>,
  { mentor, mentee, form }: Pick<Decided, 'mentor' | 'mentee' | 'form'>,
): Standing {
  const here = decisions.filter(
    each =>
      each.mentee === mentee &&
      each.lifted !== true &&
      (each.form === form || each.form === null || form === null),
  )
  return {
    same: here.filter(each => each.mentor === mentor),
    rivals: here.filter(each => each.kind === 'lock' && each.mentor !== mentor),
  }
}

/** Lifts what contradicts the decision and writes it down, where it does not stand already. */
export function decisionEdits(
  { same, rivals }: Standing,
  { kind, mentor, mentee, form, pairKind }: Decided,
  row: { id: string; today: CivilDate; reason: string },
): Edit[] {
  const against = [...same.filter(each => each.kind !== kind), ...(kind === 'lock' ? rivals : [])]
  const lifted = against.flatMap(each => update('decisions', each, { lifted: true }) ?? [])
  const already = same.find(each => each.kind === kind)
  const how = kind === 'lock' && pairKind !== undefined ? { pairKind } : {}
  const corrected = already && update('decisions', already, how)
  if (already || kind === 'lift') return corrected ? [...lifted, corrected] : lifted
  const { id, today, reason } = row
  return [
    ...lifted,
    append('decisions', { id, kind, mentor, mentee, form, ...how, by: 'curator', decidedOn: today, reason }),
  ]
}
