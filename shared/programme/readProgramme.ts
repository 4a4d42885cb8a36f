import { type Cell, cellText } from './cell.ts'
import type { RefTarget } from './column.ts'
import { dictionaryOf, titleKey } from './dictionary.ts'
import type { Layout } from './layout.ts'
import { noOwnColumns, ownColumns, type OwnColumns } from './ownColumns.ts'
import type { CivilDateOf } from './parseDate.ts'
import type { Problem } from './problem.ts'
import type { Programme } from './programme.ts'
import { readTable } from './readTable.ts'
import { rowName } from './rowName.ts'
import { readSettings } from './settings.ts'
import { type TableName, tableNames, tableOf } from './tables.ts'

type AnyRow = Record<string, unknown> & { id: string; row: number; unread: string[] }

export interface ReadProgramme {
  programme: Programme
  layouts: Partial<Record<TableName, Layout>>
}

/**
 * Reads the sheets that were asked for, dictionaries first because the other tables name their entries. Where a `ref`
 * is blank, the label beside it is looked up among the names; one match is taken, several or none are problems.
 */
export function readProgramme(
  sheets: Partial<Record<TableName, readonly (readonly Cell[])[]>>,
  civilDateOf: CivilDateOf,
): ReadProgramme {
  const layouts: Partial<Record<TableName, Layout>> = {}
  const found: Partial<Record<TableName, AnyRow[]>> = {}
  const own: { -readonly [B in keyof OwnColumns]: OwnColumns[B] } = { ...noOwnColumns }
  const problems: Problem[] = []
  let dictionary = dictionaryOf({ dictionaries: [] })
  for (const name of ['dictionaries', ...tableNames.filter(each => each !== 'dictionaries')] as TableName[]) {
    const cells = sheets[name]
    if (cells === undefined) continue
    // «Справочники» name their own entries (a role its forms), so they are read once for the titles and once for good.
    if (name === 'dictionaries')
      dictionary = dictionaryOf({
        dictionaries: readTable(tableOf(name), cells, { dictionary, civilDateOf }).rows as never,
      })
    const read = readTable(tableOf(name), cells, { dictionary, civilDateOf })
    layouts[name] = read.layout
    found[name] = read.rows as unknown as AnyRow[]
    if (name === 'mentors' || name === 'mentees')
      own[name] = ownColumns(tableOf(name), cells, read.layout, read.rows as never, civilDateOf)
    problems.push(...read.problems)
    if (name === 'dictionaries') dictionary = dictionaryOf({ dictionaries: read.rows as never })
  }
  for (const [name, rows] of Object.entries(found))
    problems.push(...resolveRefs(name as TableName, rows, found))
  problems.push(...readSettings((found.settings ?? []) as never).problems)
  return {
    programme: { settings: [], dictionaries: [], ...found, own, problems } as unknown as Programme,
    layouts,
  }
}

function resolveRefs(
  name: TableName,
  rows: readonly AnyRow[],
  found: Partial<Record<TableName, AnyRow[]>>,
): Problem[] {
  const table = tableOf(name)
  const problems: Problem[] = []
  for (const [labelKey, column] of Object.entries(table.columns)) {
    if (column.kind !== 'label') continue
    const target = table.columns[column.of]
    if (target?.kind !== 'ref' || !target.to.some(each => found[each] !== undefined)) continue
    const complete = target.to.every(each => found[each] !== undefined)
    const named = byName(target.to, found)
    const ids = new Set(target.to.flatMap(each => (found[each] ?? []).map(row => row.id)))
    for (const row of rows) {
      const shown = cellText(row[labelKey] as Cell)
      const at = { sheet: table.title, row: row.row, column: column.title, value: shown }
      const id = String(row[column.of] ?? '')
      if (id !== '') {
        if (complete && !ids.has(id))
          problems.push({
            ...at,
            message: `${shown || 'Строка'}: такой записи больше нет. Выберите другую или верните удалённую`,
            code: 'unknownRef',
          })
        continue
      }
      if (shown === '') continue
      const matches = named.get(titleKey(shown)) ?? []
      if (matches.length === 1) row[column.of] = matches[0]
      else if (complete)
        problems.push({
          ...at,
          message:
            matches.length === 0
              ? unknownName(shown, target.to)
              : sharedName(shown, matches.length, target.to),
          code: matches.length === 0 ? 'unknownRef' : 'ambiguousName',
        })
    }
  }
  return problems
}

const unknownName = (shown: string, [target]: readonly RefTarget[]): string =>
  `«${shown}» нет ${
    target === 'pairs'
      ? 'на листе «Пары». Запишите так: «Лисин Артём – Рудь Софья», сначала наставник'
      : target === 'events'
        ? 'на листе «Мероприятия». Проверьте, как записано название'
        : 'в списках. Проверьте, как записаны фамилия, имя и отчество'
  }`

const sharedName = (shown: string, count: number, [target]: readonly RefTarget[]): string =>
  target === 'pairs'
    ? `«${shown}» — таких пар ${count}. Добавьте, с какого дня пара: «${shown}, с 01.09.2026»`
    : target === 'events'
      ? `«${shown}» — таких мероприятий ${count}. Добавьте дату: «${shown}, 12.11.2026»`
      : `«${shown}» — таких людей ${count}. Выберите нужного в боковой панели`

function byName(
  targets: readonly RefTarget[],
  found: Partial<Record<TableName, AnyRow[]>>,
): Map<string, string[]> {
  const named = new Map<string, string[]>()
  for (const target of targets)
    for (const row of found[target] ?? [])
      for (const name of new Set(rowName(target, row).map(titleKey)))
        named.set(name, [...(named.get(name) ?? []), row.id])
  return named
}
