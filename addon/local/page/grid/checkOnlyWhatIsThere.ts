import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core'
import { AutoHeightController } from '@univerjs/preset-sheets-core'
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation'

/** Univer checks cells when the browser has time: the table may be closed by then, or the sheet removed, and it throws. */
export function checkOnlyWhatIsThere(injector: Injector): void {
  const units = injector.get(IUniverInstanceService)
  const validator = injector.get(SheetsDataValidationValidatorService)
  const check = validator.validatorRanges.bind(validator)
  validator.validatorRanges = async (unitId, sheetId, ranges) => {
    const workbook = units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    return workbook?.getSheetBySheetId(sheetId) ? check(unitId, sheetId, ranges) : []
  }
  // What it has found is gathered for a moment, then the rows are measured; closing empties what is gathered.
  const heights = injector.get(AutoHeightController)
  const measure = heights.getUndoRedoParamsOfAutoHeight.bind(heights)
  heights.getUndoRedoParamsOfAutoHeight = (...asked) =>
    units.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET) ? measure(...asked) : { redos: [], undos: [] }
}
