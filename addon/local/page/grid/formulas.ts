import { CellValueType, type ICellData, type ICommandService } from '@univerjs/core'
import type { FormulaResult, GridEdit } from '#addon/local/workbook/gridEdit.ts'
import { cellAt, type Sheet } from '../sheet.ts'
import { UNIT } from './brush.ts'

const CALCULATED = 'formula.mutation.set-formula-calculation-result'
const CALCULATE = 'formula.mutation.set-trigger-formula-calculation-start'

/** Tells what Univer has calculated, while all sheets are there to calculate with. */
export class Formulas {
  readonly #commands: ICommandService
  #complete = false

  constructor(
    commands: ICommandService,
    o: { shown(sheetId: number): Sheet | undefined; tell(edit: GridEdit): void },
  ) {
    this.#commands = commands
    commands.onCommandExecuted(({ id, params }) => {
      if (id !== CALCULATED || !this.#complete) return
      const { unitData } = params as { unitData: Calculated }
      for (const [sheetId, cells] of Object.entries(unitData[UNIT] ?? {})) {
        const sheet = o.shown(Number(sheetId))
        const results = sheet === undefined ? [] : resultsOf(sheet, cells ?? {})
        if (sheet !== undefined && results.length > 0)
          o.tell({ kind: 'results', sheetId: sheet.sheetId, cells: results })
      }
    })
  }

  /** A sheet is on its way: what is calculated without it is not told. */
  wait(): void {
    this.#complete = false
  }

  /** All sheets have come: what was kept may be out of date. */
  complete(sheets: Sheet[]): void {
    if (this.#complete) return
    this.#complete = true
    if (sheets.some(hasFormulas))
      void this.#commands.executeCommand(
        CALCULATE,
        { commands: [], forceCalculation: true },
        { onlyLocal: true },
      )
  }
}

type Matrix = Record<string, Record<string, ICellData | null> | undefined>
type Calculated = Record<string, Record<string, Matrix | undefined> | null | undefined>

const hasFormulas = ({ cells }: Sheet): boolean =>
  cells.some(line => line.some(cell => typeof cell === 'object' && cell?.formula !== undefined))

/** What differs from what the file has kept for these very formulas. */
export function resultsOf(sheet: Sheet, matrix: Matrix): FormulaResult[] {
  return Object.entries(matrix).flatMap(([line, cells]) =>
    Object.entries(cells ?? {}).flatMap(([place, data]) => {
      const [row, column] = [Number(line) + 1, Number(place) + 1]
      const { formula, text, value: known } = cellAt(sheet, row, column)
      const value = resultOf(data)
      if (formula === undefined || value === (known ?? text)) return []
      return [{ row, column, formula, value }]
    }),
  )
}

function resultOf(data: ICellData | null): string | number | boolean {
  const { v, t } = data ?? {}
  if (v === undefined || v === null) return ''
  return t === CellValueType.BOOLEAN ? Number(v) === 1 || v === true : v
}
