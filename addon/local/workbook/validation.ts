import { displayText, isDateFormat } from './display.ts'
import type { Locale } from './locale.ts'
import type { Cell, Sheet } from './sheet.ts'
import type { CellValue, SheetArea, ValidationRule } from './storeRequest.ts'

/** What a rule allows, for the drop-down list of a cell; null where it is no list. */
export function listOptions(
  rule: ValidationRule,
  locale: Locale,
  sheet: (sheetId: number) => Sheet | null,
): string[] | null {
  const [first] = rule.args
  if (rule.criteria === 'VALUE_IN_LIST' && Array.isArray(first)) {
    return first.map(value => shown(value, locale))
  }
  if (rule.criteria !== 'VALUE_IN_RANGE' || !isArea(first)) return null
  const source = sheet(first.sheetId)
  const options = new Set<string>()
  for (let row = first.row; row < first.row + first.rows; row++) {
    for (let column = first.column; column < first.column + first.columns; column++) {
      const cell = source?.cell(row, column)
      const text = displayText(cell?.v, cell?.n, locale)
      if (text !== '') options.add(text)
    }
  }
  return [...options]
}

const isArea = (value: unknown): value is SheetArea =>
  typeof value === 'object' && value !== null && 'sheetId' in value

const shown = (value: CellValue, locale: Locale): string =>
  typeof value === 'object' ? String(value?.serial ?? '') : displayText(value, undefined, locale)

/**
 * Whether a rule takes this value. Blank is always taken. A custom formula is always taken:
 * formulas are kept here, not calculated.
 */
export function accepts(
  rule: ValidationRule,
  cell: Pick<Cell, 'v' | 'f' | 'n'>,
  locale: Locale,
  sheet: (sheetId: number) => Sheet | null,
): boolean {
  if (cell.v === undefined || cell.v === '') return true
  const options = listOptions(rule, locale, sheet)
  if (options !== null) return options.includes(displayText(cell.v, cell.n, locale))
  if (rule.criteria === 'CHECKBOX') {
    return rule.args.length === 0 ? typeof cell.v === 'boolean' : rule.args.some(arg => arg === cell.v)
  }
  const number = typeof cell.v === 'number' ? cell.v : null
  const limits = rule.args.map(arg => (typeof arg === 'number' ? arg : dateLimit(arg)))
  const check = CHECKS[rule.criteria]
  if (check === undefined)
    return rule.criteria !== 'TEXT_IS_VALID_EMAIL' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(cell.v))
  const isDate = rule.criteria.startsWith('DATE_')
  return (
    number !== null &&
    (!isDate || isDateFormat(cell.n)) &&
    check(isDate ? Math.floor(number) : number, limits)
  )
}

const dateLimit = (arg: unknown): number =>
  typeof arg === 'object' && arg !== null && 'serial' in arg ? Math.floor(Number(arg.serial)) : Number.NaN

type Check = (value: number, limits: number[]) => boolean
const between: Check = (value, [low = 0, high = 0]) => value >= low && value <= high
const least: Check = (value, [limit = 0]) => value >= limit
const most: Check = (value, [limit = 0]) => value <= limit
const above: Check = (value, [limit = 0]) => value > limit
const below: Check = (value, [limit = 0]) => value < limit

const CHECKS: Record<string, Check> = {
  DATE_IS_VALID_DATE: () => true,
  DATE_ON_OR_AFTER: least,
  DATE_ON_OR_BEFORE: most,
  DATE_AFTER: above,
  DATE_BEFORE: below,
  DATE_BETWEEN: between,
  NUMBER_BETWEEN: between,
  NUMBER_GREATER_THAN: above,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: least,
  NUMBER_LESS_THAN: below,
  NUMBER_LESS_THAN_OR_EQUAL_TO: most,
}
