import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import { places } from '#shared/intake/foreign/foreignTargets.ts'
import type { intakeTables } from '#shared/intake/desk.ts'
import { takeResponses } from '#shared/intake/takeResponses.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type AnswerRow, answerRows } from './answerRows.ts'
import { type AnswersFileInput, readAnswersTable } from './answersFileInput.ts'
import type { Moment } from './feature.ts'
import { isRefused, type Refused } from './refusal.ts'

export interface AnswersFileView {
  /** ID of the questionnaire that the answers are taken for. */
  questionnaire: string
  /** The likeliest first. */
  questionnaires: { id: string; title: string }[]
  /** Such a table has been taken in before: its columns go where they went then. */
  known: boolean
  columns: { title: string; samples: string[]; target: string | null }[]
  targets: { key: string; title: string }[]
  /** The target that any number of columns may have: kept with the answer. */
  keep: string
  /** Columns that must be found before anything can be taken in. */
  lacking: string[]
  rows: AnswerRow[]
}

export interface PlannedAnswers {
  view: AnswersFileView
  edits: Edit[]
  counts: ReturnType<typeof takeResponses>['counts']
}

const nothing = { edits: [], counts: { taken: 0, imported: 0, fields: 0, who: 0, quarantine: 0 } }
const samples = 3

/** Reads a table of answers and plans what taking it in would do; a row that has been taken in before does nothing. */
export function planAnswers(
  programme: Programme<(typeof intakeTables)[number] | 'questions'>,
  input: AnswersFileInput,
  moment: Pick<Moment, 'today' | 'newId'>,
): PlannedAnswers | Refused {
  const table = readAnswersTable(programme, input, moment)
  if (isRefused(table)) return table
  const { names, rows, mapping, targets, source, lacking } = table
  const received = new Map(programme.responses.map(({ id, receivedAt }) => [id, momentOf(receivedAt)]))
  const responses = foreignResponses(table, key => received.get(key) ?? moment.today)
  const withSource = apply(programme, source.edits)
  const taken =
    lacking.length > 0
      ? nothing
      : takeResponses(
          withSource,
          responses.map(({ raw }) => raw),
          moment,
        )
  return {
    counts: taken.counts,
    // A source without anything new is no news either.
    edits: taken.counts.taken === 0 ? [] : [...source.edits, ...taken.edits],
    view: {
      questionnaire: table.questionnaire.id,
      questionnaires: table.questionnaires,
      known: source.known !== null,
      columns: names.map((title, at) => ({
        title,
        samples: rows.slice(0, samples).map(({ cells }) => cells[at] ?? ''),
        target: mapping[at] ?? null,
      })),
      targets: [
        ...targets.map(({ key, title }) => ({ key, title })),
        { key: places.keep, title: 'Хранить с ответом' },
      ],
      keep: places.keep,
      lacking,
      rows: lacking.length > 0 ? [] : answerRows(withSource, taken.edits, responses, table),
    },
  }
}
