import type { FormRun, Submission } from '#addon/local/workbook/forms/submission.ts'
import type { Ports } from '#addon/local/services/ports.ts'
import { manifest, scriptHost } from '../scriptHost.ts'

const auth = (name: string) => `https://www.googleapis.com/auth/${name}`
export const formsScope = auth('forms')
export const withForms = {
  ...manifest,
  oauthScopes: [...manifest.oauthScopes, formsScope, auth('script.scriptapp')],
}

/** Of every script here: the form that there is, an item of it by its title, the response sheet's cells as displayed. */
const PRELUDE = `
var form = () => FormApp.openById('id-1')
var item = title => form().getItems().find(each => each.getTitle() === title)
var cells = () => SpreadsheetApp.getActive().getSheets()[0].getDataRange().getDisplayValues()
`

/** A form of every kind of item, linked to its response sheet. */
const MADE = `
const made = FormApp.create('Анкета').setPublished(true)
made.addSectionHeaderItem().setTitle('О вас')
made.addTextItem().setTitle('Имя').setRequired(true)
made.addParagraphTextItem().setTitle('О себе')
made.addPageBreakItem().setTitle('Дальше')
made.addMultipleChoiceItem().setTitle('Согласны').setChoiceValues(['да', 'нет'])
made.addCheckboxItem().setTitle('Предметы').setChoiceValues(['физика', 'химия'])
made.addListItem().setTitle('Класс').setChoiceValues(['9', '10'])
made.addScaleItem().setTitle('Оценка').setBounds(1, 10).setLabels('мало', 'много')
made.addDateItem().setTitle('Дата рождения')
made.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId())
`

export function formHost(ports: Partial<Ports> = {}) {
  let made = 0
  let minutes = 0
  const host = scriptHost({
    manifest: withForms,
    uuid: () => `id-${++made}`,
    now: () => Date.UTC(2026, 8, 1, 9, minutes++),
    formsAddress: () => 'http://10.0.0.5:8080',
    ...ports,
  })
  const value: typeof host.value = (body, options) => host.value(PRELUDE + body, options)
  const refusal: typeof host.refusal = (body, options) => host.refusal(PRELUDE + body, options)
  return {
    ...host,
    value,
    refusal,
    make: () => host.value(MADE),
    /** A person's answers by title, as the page of a form sends them. */
    send: (response: string, answers: Record<string, string | string[]>): FormRun[] => {
      const items = value(`return form().getItems().map(each => [each.getTitle(), each.getId()])`) as [
        string,
        number,
      ][]
      const byId = items.flatMap(([title, id]) => (title in answers ? [[id, answers[title] ?? '']] : []))
      const request = {
        op: 'submitForm' as const,
        formId: 'id-1',
        response,
        answers: Object.fromEntries(byId) as Record<string, string | string[]>,
        at: Date.UTC(2026, 8, 1, 12, minutes++),
      }
      return (host.workbook.handle(request) as Submission).runs
    },
  }
}
