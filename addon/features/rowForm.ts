import type { Value } from '#shared/programme/column.ts'
import type { Dictionary } from '#shared/programme/dictionary.ts'
import { fieldOf, type FieldView } from '#shared/programme/fieldView.ts'
import type { Problem } from '#shared/programme/problem.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import { showValue } from '#shared/programme/writeCell.ts'

/** Fields under one heading. */
export interface FieldGroup {
  title: string
  fields: readonly FieldView[]
}

/** The tables that forms fill in, heading by heading; a column that stands nowhere is the programme's own. */
const groups = {
  mentors: {
    'Кто это': ['lastName', 'firstName', 'middleName', 'gender', 'birthDate', 'contact'],
    Школа: ['category', 'employee', 'schoolClass', 'post'],
    Наставничество: [
      'forms',
      'competences',
      'interests',
      'achievements',
      'availability',
      'formats',
      'languages',
      'insistsOn',
      'capacity',
      'groupFrom',
      'groupTo',
      'classFrom',
      'classTo',
    ],
    Учёт: ['status', 'joinedOn', 'source', 'checkedOn', 'note'],
  },
  mentees: {
    'Кто это': ['lastName', 'firstName', 'middleName', 'gender', 'birthDate', 'contact'],
    Школа: ['kind', 'schoolClass', 'post', 'experience'],
    Запрос: ['forms', 'request', 'needs', 'interests', 'availability', 'formats', 'languages', 'insistsOn'],
    'Видит только куратор': ['grounds', 'priority', 'note'],
    Учёт: ['status', 'joinedOn', 'source', 'checkedOn'],
  },
  representatives: {
    Представитель: ['lastName', 'firstName', 'middleName', 'gender', 'relation', 'contact', 'document'],
  },
  participantDocuments: {
    Документ: [
      'kind',
      'signedBy',
      'signerName',
      'separate',
      'edition',
      'channel',
      'number',
      'signedOn',
      'validTo',
      'withdrawnOn',
      'note',
    ],
  },
} as const satisfies Partial<Record<TableName, Record<string, readonly string[]>>>

/** Tables whose rows people write through a form. */
export type FormTable = keyof typeof groups
export const formTables = Object.keys(groups) as [FormTable, ...FormTable[]]

/** Keys of the columns that a form of the table fills in. */
export const formKeys = (table: FormTable): string[] => Object.values<readonly string[]>(groups[table]).flat()

type AnyRow = Readonly<Record<string, unknown>> & { row: number; unread: readonly string[] }

/** The text of a cell as the form shows it: the value in words, or what stands there and could not be read. */
export function cellShown(
  table: FormTable,
  key: string,
  row: AnyRow | null,
  programme: { problems: readonly Problem[] },
  dictionary: Dictionary,
): string {
  const column = tableOf(table).columns[key]
  if (row === null || column === undefined) return ''
  return (
    unreadCell(table, key, row, programme)?.value ??
    showValue(column, (row[key] ?? null) as Value, dictionary)
  )
}

/**
 * The form of a row; of a row still to be written where there is none, with `values` filled in.
 * @param offered what may be picked for a column that names a row of another table
 */
export function formOf(
  table: FormTable,
  row: AnyRow | null,
  programme: { problems: readonly Problem[] },
  dictionary: Dictionary,
  values: Readonly<Record<string, string>> = {},
  offered: Readonly<Record<string, readonly string[]>> = {},
): FieldGroup[] {
  return Object.entries<readonly string[]>(groups[table]).map(([title, keys]) => ({
    title,
    fields: keys.flatMap(key => {
      const column = tableOf(table).columns[key]
      if (column === undefined) return []
      const field = fieldOf(key, column, '', dictionary)
      const value = values[key] ?? cellShown(table, key, row, programme, dictionary)
      const problem = row === null ? '' : (unreadCell(table, key, row, programme)?.message ?? '')
      return [{ ...field, options: offered[key] ?? field.options, value, problem }]
    }),
  }))
}

function unreadCell(
  table: FormTable,
  key: string,
  row: AnyRow,
  { problems }: { problems: readonly Problem[] },
): Problem | undefined {
  if (!row.unread.includes(key)) return undefined
  const { title, columns } = tableOf(table)
  return problems.find(
    each =>
      each.sheet === title &&
      each.row === row.row &&
      each.column === columns[key]?.title &&
      each.code === 'unread',
  )
}
