import type { Workbook } from '../workbook.ts'
import type { WebForm } from './webFormOf.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

const longestTitle = 100

/**
 * The sheet that a form writes its responses to: by the title it was given, else by the form it is linked to, for
 * somebody may have renamed it. Null where it was deleted.
 */
export function responseSheet(
  workbook: Workbook,
  { sheet, hostForm }: Pick<WebForm, 'sheet' | 'hostForm'>,
): Sheet | null {
  const titled = sheet === '' ? null : workbook.file.getSheetByName(sheet)
  return titled ?? (hostForm === '' ? null : linkedSheet(workbook, hostForm))
}

const linkedSheet = (workbook: Workbook, form: string): Sheet | null =>
  workbook.file.getSheets().find(sheet => sheet.getFormUrl()?.includes(form)) ?? null

/**
 * Links the form to a sheet of its own, names it and takes it out of the way. Answers its title; '' where no sheet could be
 * made: then answers come in from the form itself.
 */
export function linkSheet(workbook: Workbook, form: GoogleAppsScript.Forms.Form, title: string): string {
  const { file } = workbook
  let sheet = linkedSheet(workbook, form.getId())
  if (sheet === null) {
    const before = new Set(file.getSheets().map(each => each.getSheetId()))
    if (!isLinked(form, file.getId())) return ''
    SpreadsheetApp.flush()
    sheet = file.getSheets().find(each => !before.has(each.getSheetId())) ?? null
  }
  if (sheet === null) return ''
  const free = freeTitle(file, sheet, title)
  if (sheet.getName() !== free) sheet.setName(free)
  if (!sheet.isSheetHidden()) sheet.hideSheet()
  return free
}

/** Tried twice: without a sheet answers do not come in by themselves. */
function isLinked(form: GoogleAppsScript.Forms.Form, file: string): boolean {
  for (let again = 0; again < 2; again++)
    try {
      form.setDestination(FormApp.DestinationType.SPREADSHEET, file)
      return true
    } catch {
      // Google is silent, or this account may not link forms: the questionnaire is published all the same.
    }
  return false
}

/** «Ответы: Анкета наставника 2»: without the signs that a title can't have. */
function freeTitle(file: GoogleAppsScript.Spreadsheet.Spreadsheet, own: Sheet, title: string): string {
  const stem = `Ответы: ${title.replace(/[[\]*?:/\\']/g, ' ').replace(/\s+/g, ' ')}`
  const others = new Set(
    file
      .getSheets()
      .filter(each => each.getSheetId() !== own.getSheetId())
      .map(each => each.getName().toLowerCase()),
  )
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` ${number}`
    const name = stem.slice(0, longestTitle - tail.length).trim() + tail
    if (!others.has(name.toLowerCase())) return name
  }
}
