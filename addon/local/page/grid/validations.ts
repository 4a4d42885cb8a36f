import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
} from '@univerjs/core'
import type { Cell, Sheet } from '../sheet.ts'
import type { Brush } from './brush.ts'

/** Draws the lists and ticks of a sheet: Univer offers them, the file decides what may stand in a cell. */
export class Validations {
  readonly #brush: Brush
  /** rules as drawn, by sheet */
  readonly #drawn = new Map<number, Map<string, string>>()
  /** sheets as they were when they were drawn */
  readonly #known = new Map<number, Sheet>()

  constructor(brush: Brush) {
    this.#brush = brush
  }

  draw(sheet: Sheet): void {
    if (sameRules(sheet, this.#known.get(sheet.sheetId))) return
    this.#known.set(sheet.sheetId, sheet)
    const drawn = this.#drawn.get(sheet.sheetId) ?? new Map<string, string>()
    const wanted = rulesOf(sheet)
    const draw = (kind: string, params: object) =>
      this.#brush.draw(`data-validation.mutation.${kind}`, { subUnitId: String(sheet.sheetId), ...params })
    const stale = [...drawn].filter(([uid, text]) => wanted.get(uid)?.text !== text).map(([uid]) => uid)
    if (stale.length > 0) draw('removeRule', { ruleId: stale })
    const fresh = [...wanted].filter(([uid, { text }]) => drawn.get(uid) !== text).map(([, { rule }]) => rule)
    if (fresh.length > 0) draw('addRule', { rule: fresh })
    this.#drawn.set(sheet.sheetId, new Map([...wanted].map(([uid, { text }]) => [uid, text])))
  }

  forget(sheetId: number): void {
    this.#drawn.delete(sheetId)
    this.#known.delete(sheetId)
  }
}

/** Whether each cell has the rule it had: looked at row by row, as most rows are the very same. */
function sameRules(sheet: Sheet, known: Sheet | undefined): boolean {
  if (known === undefined || JSON.stringify(known.validations) !== JSON.stringify(sheet.validations))
    return false
  const length = Math.max(known.cells.length, sheet.cells.length)
  for (let row = 0; row < length; row += 1) {
    const [old = [], next = []] = [known.cells[row], sheet.cells[row]]
    if (old === next) continue
    for (let column = 0; column < Math.max(old.length, next.length); column += 1)
      if (ruleOf(old[column]) !== ruleOf(next[column])) return false
  }
  return true
}

const ruleOf = (cell: Cell | undefined) => (typeof cell === 'object' ? cell?.validation : undefined)

function rulesOf(sheet: Sheet): Map<string, { rule: object; text: string }> {
  const rules = new Map<string, { rule: object; text: string }>()
  const ranges = rangesByRule(sheet)
  sheet.validations.forEach(({ kind, options }, index) => {
    const own = ranges.get(index)
    if (own === undefined || (kind !== 'list' && kind !== 'checkbox')) return
    const uid = `${sheet.sheetId}-${index}`
    const rule = {
      uid,
      ranges: own,
      allowBlank: true,
      showErrorMessage: false,
      errorStyle: DataValidationErrorStyle.INFO,
      ...(kind === 'checkbox'
        ? { type: DataValidationType.CHECKBOX }
        : {
            type: DataValidationType.LIST,
            formula1: JSON.stringify(options),
            renderMode: DataValidationRenderMode.ARROW,
          }),
    }
    rules.set(uid, { rule, text: JSON.stringify(rule) })
  })
  return rules
}

/** Cells with the same rule, as few ranges: runs down each column, joined with equal runs of the column before. */
function rangesByRule(sheet: Sheet): Map<number, IRange[]> {
  const ranges = new Map<number, IRange[]>()
  const open = new Map<number, { rule: number; startRow: number; endRow: number }>()
  const close = (column: number) => {
    const run = open.get(column)
    open.delete(column)
    if (run === undefined) return
    const own = ranges.get(run.rule) ?? []
    own.push({ startRow: run.startRow, endRow: run.endRow, startColumn: column, endColumn: column })
    ranges.set(run.rule, own)
  }
  sheet.cells.forEach((cells, row) => {
    const seen = new Set<number>()
    cells.forEach((cell, column) => {
      const rule = ruleOf(cell)
      if (rule === undefined) return
      seen.add(column)
      const run = open.get(column)
      if (run?.rule === rule && run.endRow === row - 1) run.endRow = row
      else {
        close(column)
        open.set(column, { rule, startRow: row, endRow: row })
      }
    })
    for (const column of [...open.keys()]) if (!seen.has(column)) close(column)
  })
  for (const column of [...open.keys()]) close(column)
  return ranges
}
