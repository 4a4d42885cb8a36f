import { lineInCell } from '#shared/programme/lists/splitTable.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import type { AnswerSheet } from '../../features/formsCall.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { readAll } from '../readAll.ts'
import type { Workbook } from '../workbook.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/** Sheets with at least a row of titles and a row below it that are none of ours: a form of others may write to them. */
export function answerSheets(workbook: Workbook): { sheets: AnswerSheet[] } | Refused {
  const found = foreignSheets(workbook)
  if (isRefused(found)) return found
  return {
    sheets: found.flatMap(sheet => {
      const rows = sheet.getLastRow()
      return rows < 2 ? [] : [{ title: sheet.getName(), rows, hidden: sheet.isSheetHidden() }]
    }),
  }
}

/** A sheet as a list that can be parted again: cells as they are shown. */
export function answerSheet(workbook: Workbook, title: string): { text: string } | Refused {
  const found = foreignSheets(workbook)
  if (isRefused(found)) return found
  const sheet = found.find(each => each.getName() === title)
  if (sheet === undefined) return refuse('gone', `Листа «${title}» больше нет`, 'Выберите другой лист')
  const shown = sheet.getDataRange().getDisplayValues()
  return { text: shown.map(row => row.map(quoted).join('\t')).join('\n') }
}

const quoted = (text: string): string =>
  /[\t"\r\n]/.test(text) ? `"${text.replace(/\r\n?|\n/g, lineInCell).replace(/"/g, '""')}"` : text

function foreignSheets(workbook: Workbook): Sheet[] | Refused {
  const read = readAll(workbook, ['settings', 'dictionaries', 'webForms'], 'view')
  if (isRefused(read)) return read
  const own = new Set([
    ...tableNames.map(name => tableOf(name).title),
    ...read.webForms.filter(({ channel }) => channel === 'form').map(({ sheet }) => sheet),
  ])
  return workbook.file.getSheets().filter(sheet => !own.has(sheet.getName()))
}
