import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { Published, PublishedQuestion } from '#shared/questionnaires/published.ts'
import { itemsIn, type WebForm } from '../forms/webFormOf.ts'
import { askedIn, type Given, gather } from './gather.ts'

type Form = GoogleAppsScript.Forms.Form

export interface ReadForm {
  responses: RawResponse[]
  /** Questions that are asked no more: somebody has taken them out of the form. */
  gone: PublishedQuestion[]
  /** When the latest of them was sent, in ms; 0 where there is none. */
  newest: number
}

/** Responses of a form of ours, as it lists them; those since a moment where one is given. */
export function readForm(
  form: Form,
  webForm: WebForm,
  published: Published,
  momentOf: (moment: Date) => string,
  since: Date | null,
): ReadForm {
  const items = itemsIn(webForm)
  const byItem = new Map<number, Pick<Given, 'question' | 'place'>>()
  for (const question of askedIn(published))
    for (const [place, item] of (items[question.id] ?? []).entries()) byItem.set(item, { question, place })
  const there = new Set(form.getItems().map(item => item.getId()))
  const gone = askedIn(published).filter(({ id }) => (items[id] ?? []).every(item => !there.has(item)))
  const listed = since === null ? form.getResponses() : form.getResponses(since)
  let newest = 0
  const responses = listed.map(response => {
    const sent = response.getTimestamp() as Date
    newest = Math.max(newest, sent.getTime())
    return {
      key: response.getId(),
      webForm: webForm.id,
      at: momentOf(sent),
      ...gather(
        published,
        response.getItemResponses().map(each => {
          const item = each.getItem()
          const known = byItem.get(item.getId())
          return {
            question: known?.question ?? null,
            place: known?.place ?? 0,
            title: known === undefined ? item.getTitle() : '',
            value: each.getResponse(),
          }
        }),
      ),
    }
  })
  return { responses, gone, newest }
}
