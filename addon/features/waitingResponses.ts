import * as z from 'zod/mini'
import { deskOf, intakeTables, type OpenForm } from '#shared/intake/desk.ts'
import { memoryOf } from '#shared/intake/memory.ts'
import { listedProblem } from '#shared/intake/problem.ts'
import { readAgain } from '#shared/intake/readAgain.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { fullName, withClass } from '#shared/people/personName.ts'
import type { Response } from '#shared/programme/tables.ts'
import { responseStates, responses } from '#shared/programme/tables/responses.ts'
import type { Tone } from '#shared/programme/column.ts'
import { publishedQuestions } from '#shared/questionnaires/published.ts'
import { questionsOf } from '#shared/questionnaires/questionnaire.ts'
import { feature } from './feature.ts'

type State = keyof typeof responseStates
const states = Object.keys(responseStates) as [State, ...State[]]
const waiting: readonly State[] = ['who', 'fields', 'quarantine']
const perPage = 50

/** A line of the list. */
export interface ResponseLine {
  id: string
  state: State
  stateText: string
  tone: Tone
  /** «Лисин Артём, 7 «Б»», or the name that the answer tells; empty where it tells none. */
  who: string
  form: string
  since: string
  /** What it waits for, in the words of «Ответы»; without those of a sensitive answer. */
  reason: string
}

export interface ResponsesView {
  items: readonly ResponseLine[]
  /** Of the chosen states, before paging. */
  total: number
  page: number
  pages: number
  /** How many are in each state: together they are all there are. */
  counts: Readonly<Record<State, number>>
}

/** Titles of the questions whose answers everybody at the screen may see. */
function openTitles(form: OpenForm | null): string[] {
  if (form === null) return []
  const hidden = new Set(
    questionsOf(form.questionnaire).flatMap(({ id, sensitive }) => (sensitive ? [id] : [])),
  )
  return publishedQuestions(form.published).flatMap(({ id, title }) => (hidden.has(id) ? [] : [title]))
}

/** Responses that wait for the curator, or those of one state: what waits the oldest first, what is settled the newest first. */
export const waitingResponses = feature({
  name: 'waitingResponses',
  title: 'Ответы, которые ждут решения',
  reads: intakeTables,
  input: z.strictObject({
    state: z.optional(z.enum(states)),
    page: z.optional(z.number().check(z.int(), z.gte(0), z.lte(10_000))),
  }),
  run: ({ programme, input, today, newId }) => {
    const wanted = input.state === undefined ? waiting : [input.state]
    const counts = Object.fromEntries(states.map(state => [state, 0])) as Record<State, number>
    for (const { state } of programme.responses) if (state !== null) counts[state as State]++
    const found = programme.responses.filter(({ state }) => state !== null && wanted.includes(state))
    if (!wanted.some(state => waiting.includes(state))) found.reverse()
    const pages = Math.max(1, Math.ceil(found.length / perPage))
    const page = Math.min(input.page ?? 0, pages - 1)
    const desk = deskOf(programme, { today, newId })
    const people = peopleOf(programme)
    const reasonOf = ({ reason, state, webForm }: Response): string => {
      const [line = ''] = reason.split('\n')
      return state === 'quarantine' ? listedProblem(line, openTitles(desk.formOf(webForm))) : line
    }
    const called = (row: Response): string => {
      const person = people.person(row.person)
      if (person) return withClass(person)
      const name = readAgain(desk, row, memoryOf(row))?.read.name
      return name ? fullName(name) : ''
    }
    return {
      view: {
        items: found.slice(page * perPage, (page + 1) * perPage).map(row => ({
          id: row.id,
          state: row.state ?? 'quarantine',
          stateText: responseStates[row.state ?? 'quarantine'],
          tone: responses.columns.state.tones?.[row.state ?? 'quarantine'] ?? 'quiet',
          who: called(row),
          form: row.title,
          since: row.receivedAt,
          reason: reasonOf(row),
        })),
        total: found.length,
        page,
        pages,
        counts,
      } satisfies ResponsesView,
    }
  },
})
