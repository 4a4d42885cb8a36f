import { receivedAt } from '#shared/intake/receivedAt.ts'
import { responseHash } from '#shared/intake/responseHash.ts'
import type { Cell } from '#shared/programme/cell.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { FormsAnswers } from '../../features/formsCall.ts'
import { readPublished } from '../../features/readPublished.ts'
import { isRefused, type Refused } from '../../features/refusal.ts'
import { momentIn } from '../intake/momentIn.ts'
import { readForeignSheet } from '../intake/readForeignSheet.ts'
import { readForm } from '../intake/readForm.ts'
import { readSheet } from '../intake/readSheet.ts'
import { isOfSheet, type KnownResponse, sameResponse } from '../intake/sameResponse.ts'
import { underLock } from '../lock.ts'
import { markForgotten } from '../markForgotten.ts'
import { readAll } from '../readAll.ts'
import type { Workbook } from '../workbook.ts'
import { openForm } from './openForm.ts'
import { responseSheet } from './responseSheet.ts'
import type { WebForm } from './webFormOf.ts'

type Sheet = GoogleAppsScript.Spreadsheet.Sheet

/**
 * Deletes responses from their forms and response sheets. `erased` counts those that stood there and stand nowhere now; `left`
 * are those that could not be deleted everywhere.
 */
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
    let erased = 0
    for (const [id, own] of byForm) {
      const webForm = read.webForms.find(row => row.id === id)
      if (webForm === undefined || webForm.channel === 'file') continue
      const rows = read.responses.filter(row => row.webForm === id)
      const { found, gone } = eraseOf(workbook, webForm, rows, new Set(own))
      left.push(...own.filter(key => !gone.has(key)))
      erased += own.filter(key => found.has(key) && gone.has(key)).length
    }
    if (byForm.size > 0) markForgotten(workbook)
    return { erased, left }
  })

interface Erased {
  /** Those that stood in the form or on its sheet. */
  found: ReadonlySet<string>
  /** Those that are nowhere any more. */
  gone: ReadonlySet<string>
}

const nothing: Erased = { found: new Set(), gone: new Set() }

/**
 * What has become of these. The sheet first: its rows are known by what the form still tells, and whoever has
 * edited a response since the last scan has changed both.
 */
function eraseOf(
  workbook: Workbook,
  webForm: WebForm,
  rows: readonly KnownResponse[],
  keys: ReadonlySet<string>,
): Erased {
  const published = readPublished(webForm.definition)
  if (published === null) return nothing
  const sheet = responseSheet(workbook, webForm)
  if (webForm.channel === 'sheet') return eraseForeign(sheet, webForm, published, keys)
  const momentOf = momentIn(workbook.zone)
  const opened = webForm.hostForm === '' ? null : openForm(webForm)
  const form = opened === null || isRefused(opened) ? null : opened.form
  const listed = form === null ? [] : readForm(form, webForm, published, momentOf, null).responses
  const told = sameResponse(listed, rows, true).flatMap(({ key }, index) => {
    const now = listed[index]
    return keys.has(key) && now !== undefined ? [{ key, now }] : []
  })
  const edited = told.map(({ key, now }) => ({
    id: key,
    hash: responseHash(now),
    receivedAt: receivedAt(now.at),
  }))
  const inSheet = new Set<string>()
  const known = new Set(rows.map(({ id }) => id))
  let strangers = false
  if (sheet !== null) {
    const range = sheet.getDataRange()
    const cells = { values: range.getValues() as Cell[][], shown: range.getDisplayValues() }
    const { responses, lines } = readSheet(cells, webForm, published, momentOf)
    const listedThere = sameResponse(responses, [...rows, ...edited], true)
    const doomed = listedThere.flatMap(({ key }, index) =>
      keys.has(key) ? [{ key, line: lines[index] ?? 0 }] : [],
    )
    deleteRows(sheet, doomed)
    for (const { key } of doomed) inSheet.add(key)
    strangers = listedThere.some(({ key }) => !known.has(key))
  }
  for (const { now } of told) form?.deleteResponse(now.key)
  // What can't be reached is not gone; what was deleted with the whole form is.
  if (opened !== null && isRefused(opened) && opened.refusal.code !== 'gone') return nothing
  const inForm = new Set(told.map(({ key }) => key))
  const mayStand = (key: string): boolean =>
    form === null || inForm.has(key)
      ? // A row that nobody knows may be this response, edited since.
        strangers && !inSheet.has(key)
      : // The key of a sheet's response follows from its words: it may have been edited since.
        isOfSheet(key)
  return {
    found: new Set([...inForm, ...inSheet]),
    gone: new Set([...keys].filter(key => !mayStand(key))),
  }
}

/** Rows of a sheet that somebody else's form writes to. That form, where there is one, keeps them: nobody here reaches it. */
function eraseForeign(
  sheet: Sheet | null,
  webForm: WebForm,
  published: Published,
  keys: ReadonlySet<string>,
): Erased {
  if (sheet === null) return { ...nothing, gone: keys }
  const read = readForeignSheet(sheet.getDataRange().getDisplayValues(), webForm, published, () => '')
  if (read === null) return nothing
  const doomed = read.responses.flatMap(({ key }, index) =>
    keys.has(key) ? [{ key, line: read.lines[index] ?? 0 }] : [],
  )
  deleteRows(sheet, doomed)
  const found = new Set(doomed.map(({ key }) => key))
  return { found, gone: sheet.getFormUrl() === null ? found : nothing.gone }
}

/** From below, so that the numbers of the others hold. */
function deleteRows(sheet: Sheet, rows: readonly { line: number }[]): void {
  const lines = rows.map(({ line }) => line).sort((one, other) => other - one)
  for (const line of lines) if (line > 1) sheet.deleteRow(line)
}
