import { itemsIn, type WebForm } from './webFormOf.ts'

type Form = GoogleAppsScript.Forms.Form

const sample = 'code0code'

/**
 * The address of a form. Of a personal one it is the beginning of everybody's own link, with the person's code to come at
 * its end: the host is asked once, not for each person.
 */
export function formLink(form: Form, items: ReturnType<typeof itemsIn>, personal: boolean): string {
  const [item] = items[''] ?? []
  if (!personal || item === undefined) return form.getPublishedUrl()
  const code = form.getItemById(item).asTextItem().createResponse(sample)
  return withCodeLast(form.createResponse().withItemResponse(code).toPrefilledUrl())
}

export const currentLink = (form: Form, webForm: WebForm): string =>
  formLink(form, itemsIn(webForm), webForm.personal === true)

/** The parameters of an address may stand in any order. */
function withCodeLast(url: string): string {
  const [page = '', query = ''] = url.split('?')
  const parts = query.split('&').filter(part => part !== '')
  const isCode = (part: string) => part.endsWith(`=${sample}`)
  const [code = ''] = parts.filter(isCode)
  return `${page}?${[...parts.filter(part => !isCode(part)), code.replace(sample, '')].join('&')}`
}
