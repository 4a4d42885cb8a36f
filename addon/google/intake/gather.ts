import type { RawResponse } from '#shared/intake/rawResponse.ts'
import {
  type Published,
  type PublishedQuestion,
  publishedQuestions,
} from '#shared/questionnaires/published.ts'
import { type Answer, answerText } from './answerText.ts'

/** An answer with the question it belongs to: the place is that of a ranking, from 0. */
export interface Given {
  question: PublishedQuestion | null
  place: number
  /** Of the item or the column: what a stray answer is called by. */
  title: string
  value: unknown
}

/** As much as the intake takes; a form of ours asks for less. */
const mostParts = 300
const longest = 100_000

/** What is more than that goes into the last part. */
const within = (answer: Answer): Answer =>
  typeof answer === 'string'
    ? answer.slice(0, longest)
    : answer.length <= mostParts
      ? answer.map(text => text.slice(0, longest))
      : [
          ...answer.slice(0, mostParts - 1),
          answer
            .slice(mostParts - 1)
            .join('; ')
            .slice(0, longest),
        ]

const inviteQuestion: PublishedQuestion = {
  id: '',
  title: 'Код приглашения',
  hint: '',
  required: true,
  kind: 'text',
  options: [],
}

/** Everything that a version asks, the code of a personal link first, as forms and sheets list it. */
export function askedIn(published: Published): PublishedQuestion[] {
  const questions = publishedQuestions(published).filter(({ id }) => id !== '')
  return published.personal ? [inviteQuestion, ...questions] : questions
}

/** Title of each item or column of a question: a ranking has one for each place. */
export const titlesOf = ({ kind, title, places = 1 }: PublishedQuestion): string[] =>
  kind === 'ranking' ? Array.from({ length: places }, (_, index) => `${index + 1}-е место`) : [title]

/** The parts of one response put together in the order of the questions: equal answers are equal, wherever they come from. */
export function gather(
  published: Published,
  given: readonly Given[],
): Pick<RawResponse, 'answers' | 'strays'> {
  const byQuestion = new Map<string, Answer>()
  const strays: { title: string; text: string }[] = []
  for (const { question, place, title, value } of given) {
    if (question === null) {
      const text = (Array.isArray(value) ? value : [value]).map(String).join('; ')
      if (text !== '') strays.push({ title, text })
      continue
    }
    const answer = answerText(question, value)
    if (answer === null) continue
    if (question.kind === 'ranking') {
      const places = (byQuestion.get(question.id) as string[] | undefined) ?? []
      while (places.length < place) places.push('')
      places[place] = String(answer)
      byQuestion.set(question.id, places)
    } else byQuestion.set(question.id, answer)
  }
  const answers = Object.fromEntries(
    askedIn(published).flatMap(({ id }) => {
      const answer = byQuestion.get(id)
      return answer === undefined ? [] : [[id, within(answer)]]
    }),
  )
  return {
    answers,
    strays: strays
      .slice(0, mostParts)
      .map(({ title, text }) => ({ title: title.slice(0, 1000), text: text.slice(0, longest) })),
  }
}
