import type { Runtime } from '../services/runtime.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Fills an empty workbook with the invented school of the sample. */
export function fillSample(_workbook: Workbook, _runtime: Runtime): void {}
