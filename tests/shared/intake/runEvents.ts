import {
  decideFieldsOf,
  decideWhoOf,
  restorationOf,
  retryOf,
  withdrawalOf,
} from '#shared/intake/decideResponse.ts'
import { keyOfQuarantined } from '#shared/intake/keyOfQuarantined.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { waitingFields } from '#shared/intake/waitingFields.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Response } from '#shared/programme/tables.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { today } from './intakeSchool.ts'
import { allForms, Forms, type IntakeEvent, start } from './randomIntake.ts'

export interface Ran {
  programme: WholeProgramme
  forms: Forms
  /** What was found wrong on the way; empty where nothing. */
  faults: string[]
  counts: { scans: number; decisions: number; edits: number }
}

/** Plays the events and a last scan of everything, and looks at the base after each step. */
export function runEvents(events: readonly IntakeEvent[], seed: string): Ran {
  const forms = new Forms()
  const newId = newIdFrom(`${seed} and sixteen letters`)
  const ran: Ran = { programme: start, forms, faults: [], counts: { scans: 0, decisions: 0, edits: 0 } }
  const seen = new Set<string>()
  const write = (edits: readonly Edit[], what: string) => {
    const after = apply(ran.programme, edits)
    ran.faults.push(...wrongWith(ran.programme, after, edits, seen).map(each => `${what}: ${each}`))
    ran.programme = after
    ran.counts.edits += edits.length
  }
  const scan = (which: readonly string[], twice: boolean) => {
    const raws = forms.list(which, twice)
    for (const { key } of raws) seen.add(key)
    write(takeResponses(ran.programme, raws, { today, newId }).edits, 'scan')
    ran.counts.scans++
  }
  for (const event of events) {
    if (event.do === 'submit') forms.submit(event.form, event.who, event.code)
    if (event.do === 'edit') forms.edit(event.at, event.who)
    if (event.do === 'scan') scan(event.forms, event.twice)
    if (event.do === 'hand') ran.programme = byHand(ran.programme, event.at, event.how)
    if (event.do === 'decide') {
      const { responses } = ran.programme
      const row = responses[event.at % Math.max(1, responses.length)]
      if (row === undefined) continue
      write(decision(ran.programme, row, event.how, { today, newId }), 'decision')
      ran.counts.decisions++
    }
  }
  scan(allForms, false)
  return ran
}

/** What people do in the sheet themselves. */
function byHand(programme: WholeProgramme, at: number, how: number): WholeProgramme {
  const row = programme.mentees[at % programme.mentees.length]
  const others = programme.mentees.filter(each => each !== row)
  if (row === undefined) return programme
  if (how === 0) return { ...programme, mentees: [...others, { ...row, request: 'иначе' }] }
  if (how === 1) return { ...programme, mentees: [...others, { ...row, status: 'active' }] }
  if (how === 2) return { ...programme, surveys: programme.surveys.slice(1) }
  return { ...programme, responses: [...programme.responses].reverse() }
}

type Moment = Parameters<typeof takeResponses>[2]

/** Any decision that the curator may take on a response as it stands. */
function decision(programme: WholeProgramme, row: Response, how: number, moment: Moment): readonly Edit[] {
  if (how % 7 === 0 && row.state !== 'withdrawn') return withdrawalOf(programme, row, moment).edits
  if (row.state === 'withdrawn') return how % 2 === 0 ? restorationOf(programme, row, moment).edits : []
  if (row.state === 'fields') {
    const fields = waitingFields(programme, row, moment).filter((_, at) => ((how >> at) & 3) !== 0)
    const chosen = fields.map(({ key, of, blocked }, at) => [
      key,
      { of, take: blocked === '' && ((how >> (at + 2)) & 1) === 1 },
    ])
    return decideFieldsOf(programme, row, Object.fromEntries(chosen), moment).edits
  }
  if (row.state === 'who') {
    const { mentees } = programme
    const who = how % 3 === 0 ? 'new' : (mentees[how % mentees.length]?.id ?? 'new')
    return decideWhoOf(programme, row, who, moment).edits
  }
  if (row.state === 'quarantine')
    return retryOf(
      programme,
      row,
      {
        mended: how % 2 === 0 ? { birthDate: '2013-02-28', schoolClass: '7 «Б»', lastName: 'Рудь' } : {},
        withoutStrays: how % 3 === 0,
      },
      moment,
    ).edits
  return []
}

/** Breaks of what must always hold: each response in one state, a row in quarantine for each in quarantine and no other. */
function wrongWith(
  before: WholeProgramme,
  after: WholeProgramme,
  edits: readonly Edit[],
  seen: ReadonlySet<string>,
): string[] {
  const faults: string[] = []
  const keys = after.responses.map(({ id }) => id)
  if (new Set(keys).size !== keys.length) faults.push('a response stands twice')
  if (keys.length !== seen.size || keys.some(key => !seen.has(key)))
    faults.push(`${seen.size} seen, ${keys.length} kept`)
  for (const { id, state } of after.responses)
    if (state === null || !(state in responseStates)) faults.push(`${id} is in no state`)
  const inQuarantine = after.responses.filter(({ state }) => state === 'quarantine').map(({ id }) => id)
  const rows = new Set(after.quarantine.map(({ id }) => keyOfQuarantined(id)))
  if (inQuarantine.length !== rows.size || inQuarantine.some(id => !rows.has(id)))
    faults.push(`${inQuarantine.length} in quarantine, ${rows.size} on its sheet`)
  const touched = new Set(edits.filter(({ table }) => table === 'responses').map(({ id }) => id))
  for (const row of before.responses)
    if (after.responses.find(({ id }) => id === row.id)?.state !== row.state && !touched.has(row.id))
      faults.push(`${row.id} has changed its state without an edit`)
  const people = new Set([...after.mentors, ...after.mentees].map(({ id }) => id))
  for (const table of ['surveys', 'measurements', 'responses'] as const)
    for (const { id, person } of after[table])
      if (person !== '' && !people.has(person)) faults.push(`${table} ${id} is about nobody`)
  for (const { id, mentee, mentor } of after.preferences)
    if (!people.has(mentee) || !people.has(mentor)) faults.push(`vote ${id} is about nobody`)
  for (const edit of edits)
    for (const [key, was] of Object.entries(edit.was)) {
      const row = (before[edit.table] as readonly Readonly<Record<string, unknown>>[]).find(
        each => each.id === edit.id,
      )
      if (JSON.stringify(row?.[key]) !== JSON.stringify(was))
        faults.push(`${edit.table} ${edit.id} ${key} is stale`)
    }
  return faults
}

/** The same responses seen once, at the end. */
export const inOneScan = (forms: Forms, seed: string): WholeProgramme =>
  apply(
    start,
    takeResponses(start, forms.list(allForms), { today, newId: newIdFrom(`${seed} for one scan at last`) })
      .edits,
  )
