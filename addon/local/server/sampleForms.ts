import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import { firstDataRow } from '#shared/programme/layout.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type Response, tables, type WebForm } from '#shared/programme/tables.ts'
import type { Runtime } from '../services/ports.ts'
import { civilToSerial, instantOf } from '../workbook/serial.ts'
import type { Workbook } from '../workbook/workbook.ts'

const isOpen = ({ state, channel }: WebForm): boolean => state === 'open' && channel === 'form'

/** The programme with its open forms still to be made. */
export const withFormsToMake = (programme: WholeProgramme): WholeProgramme => ({
  ...programme,
  webForms: programme.webForms.map(webForm =>
    isOpen(webForm) ? { ...webForm, state: 'publishing', publishedOn: null } : webForm,
  ),
})

/** Publishes the open forms as the curator would, and puts the answers that the programme has into them. */
export function makeForms(
  workbook: Workbook,
  runtime: Runtime,
  { webForms, responses }: WholeProgramme,
  zone: string,
): void {
  const sheetId = workbook.sheets().find(({ title }) => title === tables.webForms.title)?.sheetId
  if (sheetId === undefined) return
  const open = webForms.filter(isOpen)
  for (const { id, title } of open) {
    const made = runtime.run({ fn: 'forms', args: [{ do: 'make', webForm: id }], authMode: 'FULL' })
    if (!made.ok || (made.value as { ok: boolean }).ok !== true)
      throw new Error(`The sample's form was not made: ${title}`)
  }
  workbook.begin('sample')
  const cells = cellsOf(workbook, sheetId, webForms)
  for (const webForm of open) {
    const { hostForm, items } = cells.read(webForm)
    const own = responses.filter(response => response.webForm === webForm.id)
    for (const response of own) send(workbook, response, { formId: hostForm, items, zone })
    cells.published(webForm)
  }
  workbook.commit()
}

/** What the publishing has written into the rows, and the day that it was not. */
function cellsOf(workbook: Workbook, sheetId: number, webForms: readonly WebForm[]) {
  const { columns } = tables.webForms
  const areaOf = (webForm: WebForm, key: keyof typeof columns) => ({
    sheetId,
    row: firstDataRow + webForms.indexOf(webForm),
    column: Object.keys(columns).indexOf(key) + 1,
    rows: 1,
    columns: 1,
  })
  const text = (webForm: WebForm, key: keyof typeof columns) =>
    String(
      (workbook.handle({ op: 'read', area: areaOf(webForm, key), what: 'values' }) as unknown[][])[0]?.[0],
    )
  return {
    read: (webForm: WebForm) => ({
      hostForm: text(webForm, 'hostForm'),
      items: JSON.parse(text(webForm, 'items')) as Record<string, number[]>,
    }),
    published: (webForm: WebForm) =>
      workbook.handle({
        op: 'write',
        area: areaOf(webForm, 'publishedOn'),
        what: 'values',
        values: [[webForm.publishedOn]],
      }),
  }
}

/** An answer as it would have come through the page of the form, under the key that it has. */
function send(
  workbook: Workbook,
  { id, receivedAt, answers }: Response,
  { formId, items, zone }: { formId: string; items: Record<string, number[]>; zone: string },
): void {
  const given = JSON.parse(answers) as Record<string, string | string[]>
  const byItem = Object.entries(given).flatMap(([question, answer]): [string, string | string[]][] => {
    const [first, ...others] = items[question] ?? []
    if (first === undefined) return []
    if (others.length === 0) return [[String(first), answer]]
    // A ranking has an item for each place.
    return [first, ...others].flatMap((item, place): [string, string][] => {
      const chosen = answer[place]
      return chosen ? [[String(item), chosen]] : []
    })
  })
  const [date = '', time = '00:00:00'] = (momentOf(receivedAt) ?? '').split('T')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  const at = instantOf(civilToSerial({ year, month, day, hour, minute, second }), zone)
  const token = String(id).replace(/^\d+-/, '')
  workbook.handle({ op: 'submitForm', formId, response: token, answers: Object.fromEntries(byItem), at })
}
