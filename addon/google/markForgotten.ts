import { stamp } from './moment.ts'
import type { Workbook } from './workbook.ts'

/** When data were last destroyed. Whoever keeps the file takes it as the sign to wipe what the file has freed. */
export const markForgotten = (workbook: Workbook): void => {
  PropertiesService.getDocumentProperties().setProperty('forgottenAt', stamp(workbook))
}
