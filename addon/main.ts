import type { Reply } from './features/call.ts'
import type { FormsReply } from './features/formsCall.ts'
import { showConnection } from './google/connection.ts'
import { runForms } from './google/forms/runForms.ts'
import { scanOnSubmit } from './google/intake/scan.ts'
import { mendCopiedRows } from './google/mendCopies.ts'
import { migrateWorkbook } from './google/migrate.ts'
import { buildMenu, mendWorkbook, openDialog, openSidebar, showAllSheets } from './google/menu.ts'
import { checkWithoutAsking } from './google/nightCheck.ts'
import { runCall } from './google/runCall.ts'
import { readSelection } from './google/selection.ts'
import { ensureWorkbook } from './google/setUp.ts'
import { toggleMarks as toggleMarkColumns } from './google/toggleMarks.ts'
import { openWorkbook } from './google/workbook.ts'
import { isRefused } from './features/refusal.ts'

// The globals of the add-on: what the menu, the triggers and google.script.run may call. Nothing else is reachable.

export function onOpen(): void {
  buildMenu()
}

export function onInstall(): void {
  buildMenu()
}

/** The one rpc of the sidebars. */
export function call(request: unknown): Reply<unknown> {
  return runCall(request)
}

/** The rpc of «Анкеты» for what only the host can do with forms. */
export function forms(request: unknown): FormsReply {
  return runForms(request)
}

/** What a form runs when an answer has come. */
export function onFormSubmit(): void {
  scanOnSubmit()
}

/** The row the curator stands on; asked often, so it reads two cells and nothing else. */
export function selection(): ReturnType<typeof readSelection> {
  return readSelection()
}

/** What the timer of the night runs. */
export function checkByNight(): void {
  checkWithoutAsking()
}

/** Makes the sheets of an empty workbook; a second call mends what is missing. */
export function setUp(): Reply<{ made: string[] }> {
  const done = ensureWorkbook(openWorkbook())
  return isRefused(done) ? { ok: false, refusal: done.refusal } : { ok: true, view: done, problems: [] }
}

export const openMentors = (start?: unknown): void => openSidebar('mentors', start)
export const openMentees = (start?: unknown): void => openSidebar('mentees', start)
export const openPairing = (start?: unknown): void => openSidebar('pairing', start)
export const openRules = (): void => openSidebar('rules')
export const openDocuments = (): void => openSidebar('documents')
export const openQuestionnaires = (start?: unknown): void => openSidebar('questionnaires', start)
export const openConsents = (start?: unknown): void => openSidebar('consents', start)
export const openAnswersFile = (): void => openDialog('answersFile', 'Загрузить ответы', 960, 640)
export const openSettings = (start?: unknown): void => openSidebar('settings', start)
export const openHelp = (): void => openSidebar('help')
export const openImport = (): void => openDialog('importList', 'Загрузить список', 960, 640)
export const openCompare = (start?: unknown): void =>
  openDialog('compare', 'Сравнение вариантов', 960, 640, start)
export const openReplacement = (): void => openSidebar('replacement')
export const openUndo = (): void => openDialog('undo', 'Отменить действие', 560, 520)
export const openConnection = (): void => showConnection()
export const showSheets = (): void => showAllSheets()
export const toggleMarks = (): void => toggleMarkColumns()
export const mendSheets = (): void => mendWorkbook()
export const mendCopies = (): void => mendCopiedRows()
export const updateWorkbook = (): void => migrateWorkbook()
