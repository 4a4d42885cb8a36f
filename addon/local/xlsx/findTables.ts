import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { LISTS_SHEET } from './listsSheet.ts'
import type { FileSheet } from './fileSheet.ts'

/** Sheets of the file that are the programme's own, by the keys in their first rows, whatever they are called. */
export function findTables(sheets: readonly FileSheet[]): Map<FileSheet, TableName> {
  const found = new Map<FileSheet, TableName>()
  const guesses = sheets
    .filter(({ title }) => !isMachinery(title))
    .flatMap(sheet => shownTables.map(name => ({ sheet, name, share: shareOf(sheet, name) })))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share || Number(isCalled(other)) - Number(isCalled(one)))
  for (const { sheet, name } of guesses)
    if (!found.has(sheet) && ![...found.values()].includes(name)) found.set(sheet, name)
  return found
}

/** The file's hidden lists, and what an older program kept for itself: neither comes along. */
export const isMachinery = (title: string): boolean => title === LISTS_SHEET || isInternal(title)

/** What the program keeps for itself: for undoing, and from one check of the rules to the next. */
export const isInternal = (title: string): boolean =>
  tableNames.some(name => tableOf(name).internal && tableOf(name).title === title)

const shownTables = tableNames.filter(name => !tableOf(name).internal)

const LEAST_SHARE = 0.5

/** How much of the table's columns the sheet has. */
function shareOf({ grid }: FileSheet, name: TableName): number {
  const keys = new Set(grid[0]?.map(cell => cell?.v))
  const wanted = Object.keys(tableOf(name).columns)
  return wanted.filter(key => keys.has(key)).length / wanted.length
}

const isCalled = ({ sheet, name }: { sheet: FileSheet; name: TableName }): boolean =>
  sheet.title === tableOf(name).title
