import { noBreak } from '#shared/language/noBreak.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { clauseName } from '#shared/regulations/clauseName.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { quickRules, type QuickTable } from '#shared/rules/index.ts'
import type { Place } from '#shared/rules/breach.ts'

/** Something about a person that is to be mended: a breach of a rule, or a cell that can't be read. */
export interface Fault {
  tone: 'bad' | 'warn'
  /** What it is about. */
  title: string
  /** The facts and the next step. */
  says: string
  /** The rule in words. */
  rule: string
  /** The row where it can be mended. */
  at: { table: TableName; id: string; cell: string } | null
}

/** Faults of a base, person by person: breaches first. Rows of a person's pairs count for both sides. */
export function faultsByPerson(
  programme: Programme<QuickTable>,
  base: 'mentors' | 'mentees',
  today: CivilDate,
): (person: { id: string; row: number }) => readonly Fault[] {
  const found = new Map<string, Fault[]>()
  const add = (id: string, fault: Fault) => found.set(id, [...(found.get(id) ?? []), fault])
  const side = base === 'mentors' ? 'mentor' : 'mentee'
  const pairs = new Map(programme.pairs.map(pair => [pair.id, pair]))
  for (const { subject, about, severity, clause, sentence, title, place } of findBreaches(
    quickRules,
    programme,
    today,
  )) {
    const fault: Fault = {
      tone: severity === 'error' ? 'bad' : 'warn',
      title: `Нарушение ${clauseName(clause)}`,
      says: sentence,
      rule: title,
      at: place && rowAt(programme, place),
    }
    const meant =
      subject.table === 'pairs'
        ? about.flatMap(id => pairs.get(id)?.[side] ?? [])
        : subject.table === base
          ? [subject.id]
          : []
    for (const id of new Set(meant)) add(id, fault)
  }
  const byRow = new Map(
    (programme[base] as readonly { id: string; row: number }[]).map(row => [row.row, row.id]),
  )
  for (const { sheet, row, column, value, message } of programme.problems) {
    const id = sheet === tableOf(base).title ? byRow.get(row) : undefined
    if (id === undefined) continue
    add(id, {
      tone: 'warn',
      title: column === '' ? `Строка ${row}` : `Столбец «${column}»`,
      says: value === '' ? message : `«${value}». ${message}`,
      rule: '',
      at: { table: base, id, cell: noBreak(`${sheet}, строка\u00a0${row}`) },
    })
  }
  return ({ id }) => found.get(id) ?? []
}

function rowAt(programme: Programme<QuickTable>, { sheet, row, column }: Place): Fault['at'] {
  const table = tableNames.find(each => tableOf(each).title === sheet)
  if (table === undefined) return null
  const rows = (programme as Partial<Record<TableName, readonly { id: string; row: number }[]>>)[table] ?? []
  const id = rows.find(each => each.row === row)?.id
  return id === undefined ? null : { table, id, cell: noBreak(`${sheet}, строка\u00a0${row}, «${column}»`) }
}
