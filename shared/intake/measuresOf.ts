import type { Programme } from '../programme/programme.ts'
import type { Response } from '../programme/tables.ts'
import { measures } from '../questionnaires/measures.ts'
import { measureId } from '../questionnaires/surveys.ts'
import { deskOf, type IntakeMoment } from './desk.ts'
import { momentOf } from './foreign/momentOf.ts'
import { memoryOf } from './memory.ts'
import { readAgain } from './readAgain.ts'

/** A figure over the answers that were counted. */
export interface Counted {
  id: string
  title: string
  kind: 'percent' | 'average'
  swot: boolean
  /** How many people have answered. */
  answered: number
  /** How many «да»; of an average, the sum of 1…10. */
  sum: number
}

/**
 * Counts each measure over «Ответы»: of the responses of a person the latest that says something of it, of those without a
 * name each. What is in quarantine, was withdrawn or is not known to be anybody's is not counted.
 * @param which narrows the responses: those of a form, of a half-year
 */
export function measuresOf(
  programme: Programme<'responses' | 'webForms'>,
  moment: IntakeMoment,
  which: (row: Response) => boolean = () => true,
): Counted[] {
  const empty = {
    mentors: [],
    mentees: [],
    pairs: [],
    quarantine: [],
    surveys: [],
    measurements: [],
    preferences: [],
    decisions: [],
    participantDocuments: [],
    representatives: [],
  }
  const desk = deskOf({ ...empty, ...programme }, moment)
  /** Measure, then person (or response without one), then the latest value. */
  const found = new Map<string, Map<string, { at: string; value: number | boolean }>>()
  for (const row of programme.responses) {
    if ((row.state !== 'imported' && row.state !== 'fields') || !which(row)) continue
    const again = readAgain(desk, row, memoryOf(row))
    if (again === null) continue
    const { kind, audience } = again.form.questionnaire
    const { satisfied } = again.read
    const said = {
      ...again.read.measures,
      ...(satisfied === null ? {} : { [measureId(kind, audience, 'satisfied')]: satisfied }),
    }
    const at = momentOf(row.receivedAt) ?? ''
    const whose = row.person === '' ? `response ${row.id}` : row.person
    for (const [id, value] of Object.entries(said)) {
      const people = found.get(id) ?? new Map<string, { at: string; value: number | boolean }>()
      found.set(id, people)
      const known = people.get(whose)
      if (known === undefined || known.at <= at) people.set(whose, { at, value })
    }
  }
  return measures.map(({ id, title, kind, swot }) => {
    const values = [...(found.get(id)?.values() ?? [])]
    return {
      id,
      title,
      kind,
      swot,
      answered: values.length,
      sum: values.reduce((sum, { value }) => sum + Number(value), 0),
    }
  })
}
