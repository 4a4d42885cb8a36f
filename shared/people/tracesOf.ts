import { keyOfQuarantined } from '../intake/keyOfQuarantined.ts'
import type { WholeProgramme } from '../programme/programme.ts'
import { type TableName, tableNames, tableOf } from '../programme/tables.ts'

export type AnyRow = Readonly<Record<string, unknown>> & {
  id: string
  row: number
  unread: readonly string[]
}

/**
 * How a row speaks of somebody: it is the person · it names the person · it is about a pair of the person's and of nobody
 * else by name · it belongs to a pair and names the other one.
 */
export type Bond = 'self' | 'named' | 'pair' | 'other'

export interface Trace {
  table: TableName
  row: AnyRow
  bond: Bond
}

export const rowsOf = (programme: Partial<WholeProgramme>, table: TableName): readonly AnyRow[] =>
  (programme[table] ?? []) as unknown as readonly AnyRow[]

/** Every row that speaks of the person, found by what refers to what; the answers in quarantine by their keys. */
export function tracesOf(
  programme: WholeProgramme,
  { base, id }: { base: 'mentors' | 'mentees'; id: string },
): Trace[] {
  const pairs = new Set(
    programme.pairs.filter(pair => pair.mentor === id || pair.mentee === id).map(pair => pair.id),
  )
  const found = tableNames.flatMap(table =>
    rowsOf(programme, table).flatMap((row): Trace[] => {
      const bond = table === base && row.id === id ? 'self' : bondOf(table, row)
      return bond === null ? [] : [{ table, row, bond }]
    }),
  )
  const own = new Set(found.filter(({ bond }) => bond !== 'other').map(({ row }) => row.id))
  const further = (['quarantine', 'deviations'] as const).flatMap(table =>
    rowsOf(programme, table)
      .filter(row => own.has(table === 'quarantine' ? keyOfQuarantined(row.id) : String(row.subject)))
      .map((row): Trace => ({ table, row, bond: 'named' })),
  )
  return [...found, ...further]

  function bondOf(table: TableName, row: AnyRow): Bond | null {
    let named = false
    let other = false
    let paired = false
    for (const [key, column] of Object.entries(tableOf(table).columns)) {
      if (column.kind !== 'ref' || row[key] === '') continue
      const value = String(row[key] ?? '')
      if (column.to.includes('mentors') || column.to.includes('mentees')) {
        if (value === id) named = true
        else other = true
      }
      if (column.to.includes('pairs') && pairs.has(value)) paired = true
    }
    return named ? 'named' : paired ? (other ? 'other' : 'pair') : null
  }
}
