import type { Cell } from '#shared/programme/cell.ts'
import type { FormsAnswers } from '../../features/formsCall.ts'
import { readPublished } from '../../features/readPublished.ts'
import { isRefused, type Refused } from '../../features/refusal.ts'
import { momentIn } from '../intake/momentIn.ts'
import { readForm } from '../intake/readForm.ts'
import { readSheet } from '../intake/readSheet.ts'
import { sameResponse } from '../intake/sameResponse.ts'
import { underLock } from '../lock.ts'
import { markForgotten } from '../markForgotten.ts'
import { readAll } from '../readAll.ts'
import type { Workbook } from '../workbook.ts'
import { openForm } from './openForm.ts'
import { responseSheet } from './responseSheet.ts'
import type { WebForm } from './webFormOf.ts'

/** Deletes responses from their forms and response sheets; `left` are those that could not be deleted everywhere. */
export const eraseResponses = (
  workbook: Workbook,
  keys: readonly string[],
): FormsAnswers['erase'] | Refused =>
  underLock(() => {
    const read = readAll(workbook, ['settings', 'dictionaries', 'webForms', 'responses'], 'view')
    if (isRefused(read)) return read
    const wanted = new Set(keys)
    const byForm = new Map<string, string[]>()
    for (const row of read.responses)
      if (wanted.has(row.id)) byForm.set(row.webForm, [...(byForm.get(row.webForm) ?? []), row.id])
    const left: string[] = []
    for (const [id, own] of byForm) {
      const webForm = read.webForms.find(row => row.id === id)
      if (webForm === undefined || webForm.channel === 'file') continue
      const rows = read.responses.filter(row => row.webForm === id)
      const gone = eraseOf(workbook, webForm, rows, new Set(own))
      left.push(...own.filter(key => !gone.has(key)))
    }
    if (byForm.size > 0) markForgotten(workbook)
    return { erased: [...byForm.values()].flat().length - left.length, left }
  })

/** The sheet first: its rows are known by what the form still tells. */
function eraseOf(
  workbook: Workbook,
  webForm: WebForm,
  rows: Parameters<typeof sameResponse>[1],
  keys: ReadonlySet<string>,
): ReadonlySet<string> {
  const published = readPublished(webForm.definition)
  if (published === null) return new Set()
  const momentOf = momentIn(workbook.zone)
  const sheet = responseSheet(workbook, webForm)
  if (sheet !== null) {
    const range = sheet.getDataRange()
    const cells = { values: range.getValues() as Cell[][], shown: range.getDisplayValues() }
    const { responses, lines } = readSheet(cells, webForm, published, momentOf)
    const doomed = sameResponse(responses, rows, true).flatMap(({ key }, index) =>
      keys.has(key) ? [lines[index] ?? 0] : [],
    )
    for (const line of doomed.reverse()) if (line > 1) sheet.deleteRow(line)
  }
  const opened = webForm.hostForm === '' ? null : openForm(webForm)
  if (opened === null) return keys
  // What was deleted with the whole form is gone; what can't be reached is not.
  if (isRefused(opened)) return opened.refusal.code === 'gone' ? keys : new Set()
  const { responses } = readForm(opened.form, webForm, published, momentOf, null)
  sameResponse(responses, rows, true).forEach(({ key }, index) => {
    const id = responses[index]?.key
    if (keys.has(key) && id !== undefined) opened.form.deleteResponse(id)
  })
  return keys
}
