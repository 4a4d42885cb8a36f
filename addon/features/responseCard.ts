import * as z from 'zod/mini'
import { type Candidate, candidatesFor } from '#shared/intake/candidatesFor.ts'
import { deskOf, intakeTables } from '#shared/intake/desk.ts'
import { memoryOf, parsed } from '#shared/intake/memory.ts'
import { problemsOf } from '#shared/intake/problemsOf.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { textsOf } from '#shared/intake/readResponse.ts'
import { answersOf, readAgain } from '#shared/intake/readAgain.ts'
import { waitingFields } from '#shared/intake/waitingFields.ts'
import { makesPeople } from '#shared/intake/whoIsIt.ts'
import { isDestroyed } from '#shared/intake/withdrawn.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullWithClass } from '#shared/people/personName.ts'
import type { Column } from '#shared/programme/column.ts'
import { tableOf } from '#shared/programme/tables.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { type PublishedQuestion, publishedQuestions } from '#shared/questionnaires/published.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { feature } from './feature.ts'
import { responseIn } from './intakeInput.ts'
import { isRefused } from './refusal.ts'

type State = keyof typeof responseStates
const states = Object.keys(responseStates) as State[]

/** A question as it was put, and what was answered. */
export interface AnsweredQuestion {
  id: string
  title: string
  kind: PublishedQuestion['kind']
  options: readonly string[]
  /** Of a ranking: how many places. */
  places: number
  /** What was written; several, or a place each. */
  texts: readonly string[]
  /** What the curator has put instead; null where nothing. */
  mended: readonly string[] | null
  /** Why it can't be used; empty where it can. */
  problem: string
  sensitive: boolean
}

export interface ResponseFields {
  key: string
  title: string
  was: string
  will: string
  sensitive: boolean
  kind: Column['kind']
  blocked: string
}

export interface ResponseCardView {
  id: string
  form: string
  version: number
  receivedAt: string
  state: State
  stateText: string
  /** Sentences, a line each. */
  reason: string
  taken: string
  base: 'mentors' | 'mentees' | null
  person: { id: string; name: string } | null
  questions: readonly AnsweredQuestion[]
  /** What nobody had asked; `kept`: it stays with the response only. */
  strays: { texts: readonly { title: string; text: string }[]; kept: boolean }
  fields: readonly ResponseFields[]
  candidates: readonly Candidate[]
  /** It may be somebody new: the questionnaire makes people. */
  mayBeNew: boolean
  /** Withdrawn by hand: its words are there to be taken in again. */
  restorable: boolean
}

/** One response: what was asked and answered, what it would change, whose it may be, why it waits. */
export const responseCard = feature({
  name: 'responseCard',
  title: 'Ответ',
  reads: intakeTables,
  input: z.strictObject({ response: z.string().check(z.minLength(1), z.maxLength(200)) }),
  run: ({ programme, input, today, newId }) => {
    const row = responseIn(programme, input.response, states)
    if (isRefused(row)) return row
    const desk = deskOf(programme, { today, newId })
    const memory = memoryOf(row)
    const again = readAgain(desk, row, memory)
    const form = again?.form ?? null
    const base = form?.questionnaire.about ?? null
    const written = parsed<RawResponse['answers']>(row.answers, {})
    const { answers, strays } = answersOf(row, memory)
    const person = peopleOf(programme).person(row.person)
    const problems = row.state === 'quarantine' ? problemsOf(desk, row) : []
    const state = row.state ?? 'quarantine'
    const sensitive = new Set(
      form === null ? [] : questionsOf(form.questionnaire).flatMap(each => (each.sensitive ? [each.id] : [])),
    )
    const asked = form === null ? [] : publishedQuestions(form.published)
    const known = new Set(asked.map(({ id }) => id))
    const unknown = Object.keys(written)
      .filter(id => !known.has(id))
      .map((id): PublishedQuestion => ({ ...plain, id, title: id === '' ? 'Код приглашения' : id }))
    const decides = state === 'who' || state === 'quarantine'
    return {
      view: {
        id: row.id,
        form: row.title,
        version: row.version ?? 1,
        receivedAt: row.receivedAt,
        state,
        stateText: responseStates[state],
        reason: row.reason,
        taken: row.taken,
        base,
        person: person ? { id: person.id, name: fullWithClass(person) } : null,
        questions: [...asked, ...unknown].map(({ id, title, kind, options, places = 0 }) => ({
          id,
          title,
          kind,
          options,
          places,
          texts: textsOf(written[id]),
          mended: id in (memory.mended ?? {}) ? textsOf(answers[id]) : null,
          problem: problems.find(each => each.question === id && each.title === title)?.message ?? '',
          sensitive: sensitive.has(id),
        })),
        strays: {
          texts: (memory.strays ?? []).map(({ title, text }) => ({
            title: textsOf(title).join(''),
            text: textsOf(text).join(''),
          })),
          kept: (memory.strays ?? []).length > strays.length,
        },
        fields: waitingFields(programme, row, { today, newId }).map(({ of: _, ...field }) => ({
          ...field,
          kind: (base === null ? undefined : tableOf(base).columns[field.key]?.kind) ?? 'text',
        })),
        candidates: decides && base !== null && again ? candidatesFor(desk, base, again.read) : [],
        mayBeNew: decides && form !== null && makesPeople(form),
        restorable: state === 'withdrawn' && !isDestroyed(row),
      } satisfies ResponseCardView,
    }
  },
})

const plain = { hint: '', required: false, kind: 'text', options: [] } as const
