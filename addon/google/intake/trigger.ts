/** The function of main.ts that Google runs when an answer comes to a form linked to the spreadsheet. */
const handler = 'onFormSubmit'

/** Whether answers are taken in as they come, for the person who asks. */
export const hasTrigger = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): boolean =>
  ScriptApp.getUserTriggers(file).some(trigger => trigger.getHandlerFunction() === handler)

/** Has answers taken in as they come; a second call changes nothing. False where the person has not allowed it. */
export function setTrigger(file: GoogleAppsScript.Spreadsheet.Spreadsheet): boolean {
  try {
    if (!hasTrigger(file)) ScriptApp.newTrigger(handler).forSpreadsheet(file).onFormSubmit().create()
    return true
  } catch {
    return false
  }
}
