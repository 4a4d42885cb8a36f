import type { RawResponse } from '#shared/intake/rawResponse.ts'
import {
  type Published,
  type PublishedQuestion,
  publishedQuestions,
} from '#shared/questionnaires/published.ts'
import type { Chance } from './chance.ts'

/** What somebody would answer by ID of the question, in the values of a row: codes of choices, IDs of people in their order. */
export type Says = Readonly<Record<string, unknown>>

/** The answers as a form hands them over; of a scale that nothing is said of, a number that people of good will give. */
export function answersTo(published: Published, says: Says, chance: Chance): RawResponse['answers'] {
  const questions = publishedQuestions(published)
  const answers = questions.flatMap((question): [string, string | string[]][] => {
    const said =
      question.kind === 'scale' && says[question.id] === undefined
        ? 10 - chance.number(chance.inHundred(12) ? 9 : 5)
        : says[question.id]
    const text = asAnswered(question, said)
    return text === null || text.length === 0 ? [] : [[question.id, text]]
  })
  return Object.fromEntries(says[''] === undefined ? answers : [['', String(says[''])], ...answers])
}

function asAnswered(
  { kind, options, codes, people }: PublishedQuestion,
  said: unknown,
): string | string[] | null {
  if (said === undefined || said === null) return null
  const list = Array.isArray(said) ? said : [said]
  if (kind === 'ranking') return list.map(id => options[(people ?? []).indexOf(id)] ?? '')
  if (typeof said === 'boolean') return said ? 'да' : 'нет'
  if (kind !== 'choice' && kind !== 'several') return String(said)
  // The order of ticking says nothing: a form lists them as they were offered.
  const picked = options.filter((_, at) => list.includes(codes?.[at]))
  return kind === 'several' ? picked : (picked[0] ?? null)
}
