import {
  CommandType,
  ICommandService,
  type ICellData,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  type Workbook,
  UniverInstanceType,
} from '@univerjs/core'
import { UNIT } from './brush.ts'

interface ValuesParams {
  unitId?: string
  subUnitId?: string
  cellValue?: Record<number, Record<number, Nullable<ICellData>>>
}

/** A text that looks like a number stays a text: Univer makes 123 of «00123» when a mutation brings only its colour. */
export function keepKinds(injector: Injector): () => void {
  const instances = injector.get(IUniverInstanceService)
  const listening = injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || id !== 'sheet.mutation.set-range-values') return
    const { unitId, subUnitId = '', cellValue = {} } = (params ?? {}) as ValuesParams
    if (unitId !== UNIT) return
    const sheet = instances
      .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(subUnitId)
    for (const [row, cells] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (!cell || cell.v !== undefined || cell.t !== undefined) continue
        const kind = sheet?.getCellRaw(Number(row), Number(column))?.t
        if (kind) cell.t = kind
      }
  })
  return () => listening.dispose()
}
