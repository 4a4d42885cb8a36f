import { areaA1 } from '../workbook/areaA1.ts'
import type { StoredSheet } from '../workbook/storage.ts'
import type { Area, SheetArea, ValidationRule } from '../workbook/storeRequest.ts'
import type { ListsSheet } from './listsSheet.ts'
import { attributes, textXml } from '#shared/xlsx/xml.ts'

const LONGEST_HELP = 255

/** The dropdowns of a sheet. @param titleOf title of a sheet in the file */
export function writeValidations(
  { settings, grid }: StoredSheet,
  lists: ListsSheet,
  titleOf: (sheetId: number) => string | null,
): string {
  const areas = ruleAreas(grid)
  const rules = settings.rules.flatMap((rule, index) => {
    const formula = listFormula(rule, lists, titleOf)
    const places = areas.get(index) ?? []
    if (formula === null || places.length === 0) return []
    const facts = attributes({
      type: 'list',
      allowBlank: true,
      showInputMessage: rule.help !== null,
      showErrorMessage: !rule.allowInvalid,
      prompt: rule.help?.slice(0, LONGEST_HELP),
      sqref: places.map(areaA1).join(' '),
    })
    return [`<dataValidation${facts}><formula1>${textXml(formula)}</formula1></dataValidation>`]
  })
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function listFormula(
  { criteria, args: [first] }: ValidationRule,
  lists: ListsSheet,
  titleOf: (sheetId: number) => string | null,
): string | null {
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(first)) return lists.formula(first.map(String))
  if (criteria !== 'VALUE_IN_RANGE' || !isSheetArea(first)) return null
  const title = titleOf(first.sheetId)
  if (title === null) return null
  const held = areaA1(first).replace(/[A-Z]+|\d+/g, part => `$${part}`)
  return `'${title.replaceAll("'", "''")}'!${held}`
}

const isSheetArea = (value: unknown): value is SheetArea =>
  typeof value === 'object' && value !== null && 'sheetId' in value

/** Where each rule holds: runs of cells down a column. */
function ruleAreas(grid: StoredSheet['grid']): Map<number, Area[]> {
  const found = new Map<number, Area[]>()
  const width = Math.max(0, ...grid.map(cells => cells.length))
  for (let column = 1; column <= width; column++) {
    let run: Area | null = null
    let runs: number | undefined
    for (const [index, cells] of grid.entries()) {
      const rule = cells[column - 1]?.rule
      if (rule !== undefined && rule === runs && run !== null) run.rows += 1
      else {
        run = rule === undefined ? null : { row: index + 1, column, rows: 1, columns: 1 }
        if (rule !== undefined && run !== null) found.set(rule, [...(found.get(rule) ?? []), run])
        runs = rule
      }
    }
  }
  return found
}
