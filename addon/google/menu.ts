import { tableNames, tableOf } from '#shared/programme/tables.ts'
import { isRefused } from '../features/refusal.ts'
import { announce } from './announce.ts'
import { ensureWorkbook } from './setUp.ts'
import { openWorkbook } from './workbook.ts'

/** The sidebars: file of dist, title. */
const sidebars = {
  mentors: 'Наставники',
  mentees: 'Наставляемые',
  pairing: 'Подбор пар',
  replacement: 'Замена наставника',
  rules: 'Проверка правил',
  documents: 'Документы',
  questionnaires: 'Анкеты',
  consents: 'Согласия',
  settings: 'Настройки',
  help: 'Помощь',
} as const

export type SidebarName = keyof typeof sidebars

/** The menu; made of constants only, because onOpen may run before anything is allowed. */
export function buildMenu(): void {
  const ui = SpreadsheetApp.getUi()
  ui.createMenu('Наставничество')
    .addItem('Наставники', 'openMentors')
    .addItem('Наставляемые', 'openMentees')
    .addItem('Подбор пар', 'openPairing')
    .addItem('Сравнить варианты подбора…', 'openCompare')
    .addItem('Заменить наставника', 'openReplacement')
    .addItem('Проверка правил', 'openRules')
    .addItem('Документы', 'openDocuments')
    .addSeparator()
    .addItem('Анкеты', 'openQuestionnaires')
    .addItem('Согласия', 'openConsents')
    .addItem('Загрузить ответы…', 'openAnswersFile')
    .addItem('Загрузить список…', 'openImport')
    .addItem('Отменить последнее действие…', 'openUndo')
    .addSeparator()
    .addSubMenu(
      ui
        .createMenu('Таблица')
        .addItem('Показать все листы', 'showSheets')
        .addItem('Показать или скрыть отметки проверки', 'toggleMarks')
        .addItem('Восстановить листы и столбцы', 'mendSheets')
        .addItem('Дать копиям свои ID', 'mendCopies')
        .addItem('Обновить таблицу', 'updateWorkbook')
        .addItem('Соединение…', 'openConnection'),
    )
    .addItem('Настройки', 'openSettings')
    .addItem('Помощь', 'openHelp')
    .addToUi()
}

/** Opens a sidebar, and the sheet it follows. */
export function openSidebar(name: SidebarName, start?: unknown): void {
  if (name === 'mentors' || name === 'mentees') openWorkbook().sheet(name)?.activate()
  SpreadsheetApp.getUi().showSidebar(pageOf(name, start).setTitle(sidebars[name]))
}

export function openDialog(
  name: string,
  title: string,
  width: number,
  height: number,
  start?: unknown,
): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(name, start).setWidth(width).setHeight(height), title)
}

const longestStart = 20_000

/** A page, and what another page hands it to begin with: data that only its own script reads. */
function pageOf(name: string, start: unknown): GoogleAppsScript.HTML.HtmlOutput {
  const file = HtmlService.createHtmlOutputFromFile(name)
  // No tag can end or begin in it, and HtmlService finds no // to cut off.
  const text = JSON.stringify(start)?.replace(/[<>/]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)
  if (text === undefined || text.length > longestStart) return file
  const block = `<script type="application/json" id="start">${text}</script>`
  return HtmlService.createHtmlOutput(file.getContent().replace('<div id="root"', at => block + at))
}

/** Brings every sheet but the machinery into view. */
export function showAllSheets(): void {
  const workbook = openWorkbook()
  for (const name of tableNames) if (!tableOf(name).internal) workbook.sheet(name)?.showSheet()
}

/** Makes what is missing and says what it made. */
export function mendWorkbook(): void {
  const done = ensureWorkbook(openWorkbook())
  if (isRefused(done)) announce(done.refusal.message, done.refusal.next)
  else if (done.made.length === 0)
    announce('Таблица в порядке', 'Все листы и столбцы на месте. Выпадающие списки обновлены.')
  else announce('Таблица восстановлена', `Добавлено: ${done.made.join(', ')}.`)
}
