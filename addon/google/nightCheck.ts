import { scanAll } from './intake/scan.ts'
import { permissionFor } from './permission.ts'
import { isCutOff } from './recover.ts'
import { runCall } from './runCall.ts'
import { openWorkbook } from './workbook.ts'

/** The function of main.ts that the timer runs, between three and four in the morning. */
const handler = 'checkByNight'
const hour = 3

/** Has the rules checked each night; once for each person who sets a workbook up, however often it is mended. */
export function setNightCheck(): void {
  try {
    const own = ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet())
    if (own.some(trigger => trigger.getHandlerFunction() === handler)) return
    ScriptApp.newTrigger(handler).timeBased().everyDays(1).atHour(hour).create()
  } catch {
    // Who has not allowed timers, or has no more of them left, has the rules checked when asking for it.
  }
}

/** Checks the rules and renews the marks of the rows. Nothing is sent to anybody: the curator sees it when she comes. */
export function checkWithoutAsking(): void {
  if (!permissionFor('table').granted) return
  // Of a command that was cut off she must be told, and by night nobody listens: it waits for her next one.
  const workbook = openWorkbook()
  if (isCutOff(workbook)) return
  // Before the rules: who has come in overnight is checked with the others.
  scanAll(workbook)
  runCall({ name: 'checkRules', input: {}, mode: 'write' })
  runCall({ name: 'markBreaches', input: {}, mode: 'write' })
}
