import type { Edit } from '../programme/edit.ts'
import { hashOf } from '../programme/hash.ts'
import type { Pair, Response } from '../programme/tables.ts'
import { type Desk, deskOf, type IntakeMoment, type IntakeProgramme } from './desk.ts'
import { type Answer, type Memory, memoryOf, parsed } from './memory.ts'
import { packed } from './packed.ts'
import { release } from './quarantineRows.ts'
import { settleAgain, settleAround } from './settleAgain.ts'
import { parted, undo } from './undo.ts'

/** What has become of a response by a decision, and the edits that do it. */
export interface Decided {
  edits: Edit[]
  row: Response
}

function decided(desk: Desk, key: string): Decided {
  return { edits: desk.draft.edits(), row: desk.draft.find('responses', key) as Response }
}

function remember(desk: Desk, row: Response, more: Partial<Memory>): void {
  desk.putResponse(row.id, { decided: packed({ ...memoryOf(row), ...more }) })
}

/** Some of the fields that wait are taken or kept as they stand; the others go on waiting. `of` is the hash of what is offered. */
export function decideFieldsOf(
  programme: IntakeProgramme,
  row: Response,
  fields: Readonly<Record<string, { of: string; take: boolean }>>,
  moment: IntakeMoment,
): Decided {
  const desk = deskOf(programme, moment)
  remember(desk, row, { fields: { ...memoryOf(row).fields, ...fields } })
  settleAgain(desk, [row.id])
  return decided(desk, row.id)
}

/** The curator has said whose response it is: the ID of a person of the base, or «new». */
export function decideWhoOf(
  programme: IntakeProgramme,
  row: Response,
  who: string,
  moment: IntakeMoment,
): Decided {
  const desk = deskOf(programme, moment)
  remember(desk, row, { who })
  settleAgain(desk, [row.id])
  return decided(desk, row.id)
}

/** Reads a response again with what the curator has mended laid over what was written. */
export function retryOf(
  programme: IntakeProgramme,
  row: Response,
  { mended, withoutStrays }: { mended: Readonly<Record<string, Answer>>; withoutStrays: boolean },
  moment: IntakeMoment,
): Decided {
  const desk = deskOf(programme, moment)
  const memory = memoryOf(row)
  const answers = parsed<Record<string, Answer>>(row.answers, {})
  const laid = Object.fromEntries(
    Object.entries(mended).map(([id, now]) => [id, { was: hashOf(answers[id] ?? ''), now }]),
  )
  remember(desk, row, {
    ...(Object.keys(laid).length > 0 && { mended: { ...memory.mended, ...laid } }),
    ...(withoutStrays && { straysKept: hashOf(memory.strays ?? []) }),
  })
  settleAround(desk, [row.id])
  return decided(desk, row.id)
}

/**
 * Takes a response back: what it fed goes with it where it still holds what it fed. A person it has made stays, but in the
 * archive where there is no pair; the answer itself stays in «Ответы».
 */
export function withdrawalOf(programme: IntakeProgramme, row: Response, moment: IntakeMoment): Decided {
  const desk = deskOf(programme, moment)
  const memory = memoryOf(row)
  const place = memory.made
    ? Object.keys(memory.gave ?? {}).find(each => /^ment(?:ors|ees):/.test(each))
    : undefined
  const [base, id] = place === undefined ? [] : parted(place)
  const kept =
    (base === 'mentors' || base === 'mentees') && id !== undefined ? desk.person(base, id) : undefined
  undo(desk, row.id)
  if (kept !== undefined && (base === 'mentors' || base === 'mentees') && id !== undefined) {
    const { row: _, unread: __, ...cells } = kept
    const paired = desk.pairsOf(id).some(({ status }: Pair) => status !== 'refused')
    desk.putPerson(base, id, { ...cells, ...(paired ? {} : { status: 'archived' as const }) } as never)
  }
  release(desk, row.id)
  const { gave, rows, made, keys, ...rest } = memory
  desk.putResponse(row.id, { state: 'withdrawn', reason: '', taken: '', decided: packed(rest) })
  // The vote or the word about a pair that stood behind this one counts again.
  const kind = desk.formOf(row.webForm)?.questionnaire.kind
  if (row.person !== '' && (kind === 'preferences' || kind === 'agreement'))
    settleAgain(
      desk,
      desk.responsesOf(row.person).filter(key => {
        const other = desk.draft.find('responses', key)
        return (
          key !== row.id &&
          other?.state === 'imported' &&
          desk.formOf(other.webForm)?.questionnaire.kind === kind
        )
      }),
    )
  return decided(desk, row.id)
}

/** Takes a withdrawn response in as if it had just come; only what was mended in its words is remembered. */
export function restorationOf(programme: IntakeProgramme, row: Response, moment: IntakeMoment): Decided {
  const desk = deskOf(programme, moment)
  const { who, fields, ...rest } = memoryOf(row)
  desk.putResponse(row.id, { decided: packed(rest) })
  settleAround(desk, [row.id])
  return decided(desk, row.id)
}
