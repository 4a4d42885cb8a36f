import { quoted } from '#shared/language/quoted.ts'
import type { FormsAnswers } from '../../features/formsCall.ts'
import { readPublished } from '../../features/readPublished.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { olderVersions } from '../../features/sameForm.ts'
import { setTrigger } from '../intake/trigger.ts'
import { underLock } from '../lock.ts'
import { recoverIfCut } from '../recover.ts'
import { runCall } from '../runCall.ts'
import type { Workbook } from '../workbook.ts'
import { fillForm } from './fillForm.ts'
import { formLink } from './formLink.ts'
import { takeAnswers, withoutPermission } from './openForm.ts'
import { linkSheet } from './responseSheet.ts'
import { closeReplaced } from './turnForm.ts'
import { type WebForm, webFormOf } from './webFormOf.ts'

type Form = GoogleAppsScript.Forms.Form

/**
 * Makes the form of a row that is being published, and opens it. The ID of the form is kept as soon as there is one: cut
 * off in the middle, the next try goes on with the same form.
 */
export const makeForm = (workbook: Workbook, id: string): FormsAnswers['make'] | Refused =>
  underLock(() => {
    // A row half written says what is not so.
    const found = recoverIfCut(workbook) ?? webFormOf(workbook, id)
    if (isRefused(found)) return found
    const { webForm, webForms } = found
    const title = quoted(webForm.title)
    if (webForm.channel !== 'form')
      return refuse('badInput', `${title}: ответы приходят из файла`, 'Публиковать здесь нечего')
    if (webForm.state === 'closed' || webForm.state === 'replaced')
      return refuse('nothingToDo', `${title}: эта версия закрыта`, 'Откройте её снова или опубликуйте новую')
    if (webForm.state === 'open') {
      finish(webForm, olderVersions(webForms, webForm, 'replaced'), webForm.url)
      return { webForm: id, url: webForm.url, said: `${title}: анкета уже опубликована` }
    }
    const denied = withoutPermission()
    if (denied !== null) return denied
    const published = readPublished(webForm.definition)
    if (published === null)
      return refuse(
        'badInput',
        `${title}: вопросы анкеты не читаются`,
        'Верните скрытый столбец «Вопросы» листа «Опубликованные анкеты» из истории изменений или опубликуйте анкету заново',
      )
    const form = formFor(id, published.title)
    // Nobody has its address yet, so whatever an earlier try has left in it may go.
    for (const item of form.getItems()) form.deleteItem(item)
    const items = fillForm(form, published)
    const sheet = linkSheet(workbook, form, `${webForm.title}, версия ${webForm.version ?? 1}`)
    takeAnswers(form)
    const url = formLink(form, items, published.personal)
    const recorded = runCall({
      name: 'recordForm',
      mode: 'write',
      input: { webForm: id, done: { kind: 'made', form: form.getId(), url, items, sheet } },
    })
    if (!recorded.ok) return { refusal: recorded.refusal }
    setTrigger(workbook.file)
    finish(webForm, olderVersions(webForms, webForm, 'open'), url)
    return { webForm: id, url, said: `${title}: анкета опубликована` }
  })

const keptUnder = (id: string): string => `form ${id}`

/** The form that an earlier try has made, unless somebody has deleted it since; else a new one. */
function formFor(id: string, title: string): Form {
  const properties = PropertiesService.getDocumentProperties()
  const kept = properties.getProperty(keptUnder(id))
  if (kept !== null)
    try {
      return FormApp.openById(kept)
    } catch {
      // Deleted: nothing is left to go on with.
    }
  const form = FormApp.create(title)
  properties.setProperty(keptUnder(id), form.getId())
  return form
}

/** The last step, and the one that says there is nothing to go on with. */
function finish({ id, personal }: WebForm, older: readonly WebForm[], url: string): void {
  const properties = PropertiesService.getDocumentProperties()
  if (properties.getProperty(keptUnder(id)) === null) return
  closeReplaced(older, url, personal === true)
  properties.deleteProperty(keptUnder(id))
}
