import { dateInDigits } from '../language/dates.ts'
import type { Value } from '../programme/column.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Problem } from '../programme/problem.ts'
import type { WholeProgramme } from '../programme/programme.ts'
import { tableNames, tableOf } from '../programme/tables.ts'
import { showValue } from '../programme/writeCell.ts'
import { type PublishedQuestion, publishedQuestions } from '../questionnaires/published.ts'
import type { BookTable } from '../xlsx/tableParts.ts'
import { type AnyRow, type Trace, tracesOf } from './tracesOf.ts'

type Line = readonly [sheet: string, record: number, title: string, value: string]

export interface PersonData {
  /** Sheets of the file: all the workbook holds of the person, and the answers to questionnaires. */
  tables: readonly BookTable[]
  /** Values that the person's file keeps back: they may speak of somebody else (152-ФЗ, ст. 14, ч. 8). */
  withheld: number
}

/**
 * Everything the workbook holds of a person, in the words of its columns (152-ФЗ, ст. 14). Remarks that only the curator
 * sees stay out where the row speaks of another participant too.
 * @param withOthers gives them too
 */
export function personData(
  programme: WholeProgramme,
  who: { base: 'mentors' | 'mentees'; id: string },
  withOthers: boolean,
): PersonData {
  const dictionary = dictionaryOf(programme)
  const traces = tracesOf(programme, who).filter(({ bond }) => bond !== 'other')
  let withheld = 0
  const lines: Line[] = []
  for (const table of tableNames) {
    const own = traces.filter(trace => trace.table === table)
    own.forEach((trace, index) => {
      const { title: sheet, columns } = tableOf(table)
      for (const [key, column] of Object.entries(columns)) {
        if (column.hidden || column.kind === 'id') continue
        const value = cellOf(trace.row, key, sheet, column.title, programme.problems) ?? shown(trace.row, key)
        if (value === '') continue
        if (column.sensitive && !withOthers && isShared(trace)) {
          withheld += 1
          continue
        }
        lines.push([sheet, index + 1, column.title, value])
      }
      function shown(row: AnyRow, key: string): string {
        const column = columns[key]
        return column === undefined ? '' : showValue(column, (row[key] ?? null) as Value, dictionary)
      }
    })
  }
  const ownColumns = [...programme.own[who.base]].flatMap(({ title, values }): Line[] => {
    const value = values.get(who.id) ?? ''
    return value === '' ? [] : [[tableOf(who.base).title, 1, title, value]]
  })
  const answers = answersOf(programme, traces)
  return {
    withheld,
    tables: [
      {
        title: 'Сведения',
        columns: [
          { title: 'Лист', width: 180 },
          { title: 'Запись', width: 70 },
          { title: 'Что', width: 260 },
          { title: 'Значение', width: 460 },
        ],
        rows: [...lines, ...ownColumns],
      },
      ...(answers.length > 0
        ? [
            {
              title: 'Ответы на анкеты',
              columns: [
                { title: 'Анкета', width: 260 },
                { title: 'Получен', width: 140 },
                { title: 'Вопрос', width: 320 },
                { title: 'Ответ', width: 400 },
              ],
              rows: answers,
            },
          ]
        : []),
    ],
  }
}

/** Rows about a pair, and decisions about two, may tell of the other one. */
const isShared = ({ table, bond }: Trace): boolean =>
  bond === 'pair' || table === 'pairs' || table === 'decisions' || table === 'appeals'

/** The text of a cell that could not be read: it is there all the same. */
function cellOf(
  row: AnyRow,
  key: string,
  sheet: string,
  title: string,
  problems: readonly Problem[],
): string | undefined {
  if (!row.unread.includes(key)) return undefined
  return problems.find(
    each => each.code === 'unread' && each.sheet === sheet && each.row === row.row && each.column === title,
  )?.value
}

function answersOf(programme: WholeProgramme, traces: readonly Trace[]): string[][] {
  const own = new Set(traces.filter(({ table }) => table === 'responses').map(({ row }) => row.id))
  return programme.responses
    .filter(({ id }) => own.has(id))
    .flatMap(({ title, receivedAt, webForm, answers }) => {
      const form = programme.webForms.find(({ id }) => id === webForm)
      const questions = questionsIn(form?.definition ?? '')
      return answersIn(answers).map(([question, answer]) => [
        title,
        inDigits(receivedAt),
        questions.get(question)?.title ?? question,
        answer,
      ])
    })
}

/** «2026-11-23T14:05:09» as «23.11.2026 14:05». */
const inDigits = (moment: string): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(moment) ? `${dateInDigits(moment.slice(0, 10))} ${moment.slice(11, 16)}` : moment

function questionsIn(definition: string): Map<string, PublishedQuestion> {
  try {
    const published = JSON.parse(definition) as Parameters<typeof publishedQuestions>[0]
    return new Map(publishedQuestions(published).map(question => [question.id, question]))
  } catch {
    return new Map()
  }
}

/** The answers by question; what is not JSON is given as it stands, so that nothing is kept back. */
function answersIn(text: string): [question: string, answer: string][] {
  if (text === '') return []
  try {
    const kept: unknown = JSON.parse(text)
    const answers = isRecord(kept) && isRecord(kept.answers) ? kept.answers : kept
    if (!isRecord(answers)) return [['', text]]
    return Object.entries(answers).flatMap(([question, answer]): [string, string][] => {
      const told = Array.isArray(answer)
        ? answer.join('; ')
        : typeof answer === 'string'
          ? answer
          : JSON.stringify(answer)
      return question === '' || told === '' ? [] : [[question, told]]
    })
  } catch {
    return [['', text]]
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
