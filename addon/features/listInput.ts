import * as z from 'zod/mini'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { planPairs } from '#shared/programme/lists/planPairs.ts'
import { planPeople, type ListRow } from '#shared/programme/lists/planPeople.ts'
import { entryWords } from '#shared/programme/lists/readPerson.ts'
import { recogniseColumns, recogniseKind } from '#shared/programme/lists/recognise.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { type ListKind, listKinds } from '#shared/programme/lists/listKinds.ts'
import { targetsOf } from '#shared/programme/lists/targets.ts'
import type { Edit } from '#shared/programme/edit.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Moment } from './feature.ts'
import { type Refused, refuse } from './refusal.ts'

const maxRows = 5000
const maxLetters = 2_000_000

/** A list as the curator gave it, and what she decided about it so far. */
export const listInput = z.strictObject({
  text: z.string().check(z.maxLength(maxLetters)),
  kind: z.optional(z.enum(Object.keys(listKinds) as [ListKind, ...ListKind[]])),
  /** Column by column: where it goes; absent: recognised by the titles. */
  mapping: z.optional(z.array(z.nullable(z.string()))),
  answers: z.optional(
    z.record(
      z.string(),
      z.union([z.literal('new'), z.literal('skip'), z.strictObject({ same: z.string() })]),
    ),
  ),
  addEntries: z.optional(z.boolean()),
})

export type ListInput = z.infer<typeof listInput>

export interface ListView {
  kind: ListKind
  columns: { title: string; samples: string[]; target: string | null }[]
  targets: { key: string; title: string }[]
  rows: ListRow[]
  newEntries: string[]
  /** Columns that must be found before anything can be loaded. */
  lacking: string[]
}

export interface PlannedList {
  view: ListView
  edits: Edit[]
}

type Needs = Programme<'mentors' | 'mentees' | 'pairs' | 'orders'>

/** Reads a list, guesses what it is about and where its columns go, and plans what loading it would do. */
export function planList(
  programme: Needs,
  input: ListInput,
  moment: Pick<Moment, 'today' | 'newId'>,
): PlannedList | Refused {
  const table = splitTable(input.text)
  const [head, ...rows] = table.rows
  if (head === undefined)
    return refuse(
      'nothingToDo',
      'Список пуст',
      'Скопируйте таблицу вместе со строкой заголовков и вставьте её сюда',
    )
  if (rows.length === 0)
    return refuse(
      'nothingToDo',
      'В списке только одна строка',
      'Первая строка — заголовки столбцов, под ней должны быть люди',
    )
  if (rows.length > maxRows)
    return refuse(
      'badInput',
      `В списке ${rows.length} строк, за один раз берётся не больше ${maxRows}`,
      'Разделите список на части',
    )
  const kind = input.kind ?? recogniseKind(head.cells)
  const targets = targetsOf(kind)
  const offered = new Set(targets.map(target => target.key))
  const mapping = (input.mapping ?? recogniseColumns(head.cells, kind)).map(key =>
    key !== null && offered.has(key) ? key : null,
  )
  const shared = { table: { ...table, rows }, mapping, answers: input.answers ?? {} }
  const civilDateOf = civilDateIn('UTC')
  const lacking = missingColumns(kind, mapping)
  const planned =
    lacking.length > 0
      ? { rows: [], edits: [], newEntries: [] }
      : kind === 'pairs'
        ? { ...planPairs(programme, shared, { ...moment, civilDateOf }), newEntries: [] }
        : planPeople(
            programme,
            { ...shared, kind, addEntries: input.addEntries ?? true },
            { ...moment, civilDateOf },
          )
  return {
    edits: planned.edits,
    view: {
      kind,
      columns: head.cells.map((title, index) => ({
        title,
        samples: rows.slice(0, 3).map(row => row.cells[index] ?? ''),
        target: mapping[index] ?? null,
      })),
      targets: targets.map(({ key, title }) => ({ key, title })),
      rows: planned.rows,
      newEntries: planned.newEntries.map(entryWords),
      lacking,
    },
  }
}

function missingColumns(kind: ListKind, mapping: readonly (string | null)[]): string[] {
  const has = (key: string) => mapping.includes(key)
  if (kind === 'pairs')
    return targetsOf('pairs')
      .filter(({ key }) => key !== 'role' && !has(key))
      .map(({ title }) => title)
  const lacking = has('fullName') || (has('lastName') && has('firstName')) ? [] : ['Фамилия, имя, отчество']
  return kind === 'people' && !has('side') ? [...lacking, 'Роль: наставник или наставляемый'] : lacking
}
