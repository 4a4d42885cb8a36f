import { fold } from '../../language/fold.ts'
import { hashText } from '../../programme/hash.ts'
import { splitName } from '../../programme/lists/splitName.ts'
import type { SplitTable } from '../../programme/lists/splitTable.ts'
import type { RawResponse } from '../rawResponse.ts'
import { answerOf } from './answerOf.ts'
import { type ForeignTarget, places } from './foreignTargets.ts'
import { momentOf } from './momentOf.ts'
import { nearness } from './nearness.ts'
import type { ForeignMapping } from './proposeMapping.ts'

export interface ForeignTable {
  /** Of the columns, each once. */
  names: readonly string[]
  rows: SplitTable['rows']
  mapping: ForeignMapping
  targets: readonly ForeignTarget[]
  /** ID of the row of «Опубликованные анкеты», and the columns by which it knows its answers. */
  source: { id: string; columns: readonly string[] }
}

/** An answer and the line of the file it stands in. */
export interface ForeignResponse {
  line: number
  raw: RawResponse
}

/**
 * The rows of a file as answers. What an answer is known by follows from the source and its cells: not from the order of
 * columns or rows, nor from where the curator has sent the columns. Equal rows are answers of their own, in their order.
 * @param came when an answer came of which the file does not tell it, by its key
 */
export function foreignResponses(table: ForeignTable, came: (key: string) => string): ForeignResponse[] {
  const { names, rows, mapping, targets, source } = table
  const byKey = new Map(targets.map(target => [target.key, target]))
  const at = (key: string) => mapping.indexOf(key)
  const wanted = new Set(source.columns.map(fold))
  const telling = names
    .map((name, column) => ({ name: fold(name), column }))
    .filter(({ name }) => wanted.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  // A number of answers tells them apart even where it is not to be loaded.
  const numbers = byKey.get(places.id)?.names ?? []
  const sent = at(places.id)
  const numbered =
    sent >= 0 ? sent : names.findIndex(name => numbers.some(each => nearness(name, each) === 1))
  const ids = rows.map(({ cells }) => cells[numbered] ?? '')
  // A number that another row has too tells nothing; those of the other rows do.
  const times = new Map<string, number>()
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1)
  const met = new Map<string, number>()

  return rows.map(({ line, cells }, index) => {
    const id = ids[index] ?? ''
    const isNumber = id !== '' && times.get(id) === 1
    const what = isNumber
      ? `id|${id}`
      : telling.map(({ name, column }) => `${name}|${same(cells[column] ?? '')}`).join('\n')
    const nth = (met.get(what) ?? 0) + 1
    met.set(what, nth)
    const answers: Record<string, string | string[]> = {}
    const strays: { title: string; text: string }[] = []
    mapping.forEach((key, column) => {
      const text = cells[column] ?? ''
      if (key === null || text === '') return
      if (key === places.keep) strays.push({ title: names[column] ?? '', text })
      else if (key === places.name) Object.assign(answers, partsOfName(text, targets))
      else {
        const target = byKey.get(key)
        if (target?.question) place(answers, key, target, text)
      }
    })
    const key = hashText(`${source.id}|${what}|${nth}`)
    return {
      line,
      raw: {
        key,
        webForm: source.id,
        at: momentOf(cells[at(places.at)] ?? '') ?? came(key),
        answers,
        strays,
      },
    }
  })
}

/** One moment or text, however a .csv or an .xlsx writes it. */
const same = (text: string): string => momentOf(text) ?? text.replace(/\s+/g, ' ').trim()

/** A place of a ranking is a question's text of its own; other answers stand alone. */
function place(
  answers: Record<string, string | string[]>,
  key: string,
  { question }: ForeignTarget,
  text: string,
): void {
  if (question === null) return
  if (question.kind !== 'ranking') {
    answers[question.id] = answerOf(text, question)
    return
  }
  const number = Number(key.split('#')[1] ?? 1)
  const list = [answers[question.id] ?? []].flat()
  const given = number === 1 ? [answerOf(text, question)].flat() : [text]
  given.forEach((each, index) => {
    list[number - 1 + index] = each
  })
  answers[question.id] = Array.from(list, each => each ?? '')
}

function partsOfName(text: string, targets: readonly ForeignTarget[]): Record<string, string> {
  const parts = splitName(text)
  return Object.fromEntries(
    (['lastName', 'firstName', 'middleName'] as const).flatMap(part => {
      const target = targets.find(({ column }) => column === part)
      return target && parts[part] !== '' ? [[target.key, parts[part]]] : []
    }),
  )
}
