import { parseA1 } from '../workbook/areaA1.ts'
import { displayText } from '../workbook/display.ts'
import type { Locale } from '../workbook/locale.ts'
import type { ValidationRule } from '../workbook/storeRequest.ts'
import type { FileSheet } from './fileSheet.ts'
import type { FileList } from './sheetFrame.ts'

/** The dropdown as a rule of the workbook: its options by name; null when its cells are not in the file. */
export function listRule(
  { source, help, strict }: FileList,
  sheets: readonly FileSheet[],
  own: FileSheet,
  locale: Locale,
): ValidationRule | null {
  const options = inline(source) ?? fromCells(source, sheets, own, locale)
  return options === null || options.length === 0
    ? null
    : { criteria: 'VALUE_IN_LIST', args: [options, true], allowInvalid: !strict, help }
}

function inline(source: string): string[] | null {
  const [, text] = /^"([\s\S]*)"$/.exec(source.trim()) ?? []
  return text === undefined
    ? null
    : text
        .replaceAll('""', '"')
        .split(',')
        .map(option => option.trim())
}

const MOST_OPTIONS = 2000

function fromCells(
  source: string,
  sheets: readonly FileSheet[],
  own: FileSheet,
  locale: Locale,
): string[] | null {
  const [, quoted, plain, block = ''] =
    /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/.exec(
      source.trim(),
    ) ?? []
  const title = quoted?.replaceAll("''", "'") ?? plain
  const sheet = title === undefined ? own : sheets.find(each => each.title === title)
  const area = sheet === undefined ? null : parseA1(block, { rows: sheet.grid.length, columns: 100 })
  if (sheet === undefined || area === null) return null
  const options = new Set<string>()
  for (const line of sheet.grid.slice(area.row - 1, area.row - 1 + Math.min(area.rows, MOST_OPTIONS))) {
    for (const cell of line.slice(area.column - 1, area.column - 1 + area.columns))
      if (cell?.v !== undefined && cell.v !== '') options.add(displayText(cell.v, cell.n, locale))
  }
  return [...options]
}
