import { quoted } from '#shared/language/quoted.ts'
import type { FormsAnswers } from '../../features/formsCall.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { recoverIfCut } from '../recover.ts'
import { runCall } from '../runCall.ts'
import { underLock } from '../lock.ts'
import type { Workbook } from '../workbook.ts'
import { currentLink } from './formLink.ts'
import { openForm, takeAnswers } from './openForm.ts'
import { type WebForm, webFormOf } from './webFormOf.ts'

const closedMessage =
  'Анкета закрыта, ответы больше не принимаются. С вопросами обратитесь к куратору наставничества.'

/** Closes a form: it says so to whoever comes with an old link. */
export const closeForm = (workbook: Workbook, id: string): FormsAnswers['close'] | Refused =>
  turn(workbook, id, webForm => {
    // One whose making was given up has no form, or one that nobody knows of.
    if (webForm.hostForm !== '') {
      const opened = openForm(webForm)
      if (isRefused(opened) && opened.refusal.code !== 'gone') return opened
      if (!isRefused(opened))
        opened.form.setAcceptingResponses(false).setCustomClosedFormMessage(closedMessage)
    }
    const recorded = record(webForm, { kind: 'closed' })
    if (recorded !== null) return recorded
    return { webForm: id, said: `${quoted(webForm.title)}: анкета закрыта` }
  })

/** Opens a closed form again, under the address it had. */
export const reopenForm = (workbook: Workbook, id: string): FormsAnswers['open'] | Refused =>
  turn(workbook, id, webForm => {
    if (webForm.hostForm === '')
      return refuse(
        'gone',
        `${quoted(webForm.title)}: анкета не была опубликована`,
        'Опубликуйте её: ссылка появится после публикации',
      )
    const opened = openForm(webForm)
    if (isRefused(opened)) return opened
    const url = currentLink(opened.form, webForm)
    // Recorded first: where the row may not be opened, the form stays closed.
    const recorded = record(webForm, { kind: 'opened', url })
    if (recorded !== null) return recorded
    takeAnswers(opened.form)
    return { webForm: id, url, said: `${quoted(webForm.title)}: анкета снова открыта` }
  })

/** The address as it is now: on the school's own computer it follows the network. */
export function linkOf(workbook: Workbook, id: string): FormsAnswers['link'] | Refused {
  const found = webFormOf(workbook, id)
  if (isRefused(found)) return found
  const { webForm } = found
  const opened = webForm.hostForm === '' ? null : openForm(webForm)
  const url = opened === null || isRefused(opened) ? webForm.url : currentLink(opened.form, webForm)
  return { url }
}

/** Versions that a new one has taken the place of; whoever comes with an old link is led to the new one. */
export function closeReplaced(
  replaced: readonly Pick<WebForm, 'hostForm' | 'title'>[],
  url: string,
  personal: boolean,
): void {
  for (const old of replaced) {
    const opened = openForm(old)
    if (!isRefused(opened))
      opened.form
        .setAcceptingResponses(false)
        .setCustomClosedFormMessage(
          personal
            ? 'У этой анкеты новая версия. Новую ссылку вам даст куратор наставничества.'
            : `У этой анкеты новая версия: ${url}`,
        )
  }
}

function turn<T>(workbook: Workbook, id: string, work: (webForm: WebForm) => T | Refused): T | Refused {
  return underLock(() => {
    const found = recoverIfCut(workbook) ?? webFormOf(workbook, id)
    if (isRefused(found)) return found
    const { webForm } = found
    if (webForm.channel !== 'form')
      return refuse(
        'badInput',
        `${quoted(webForm.title)}: ответы приходят из файла`,
        'Закрывать и открывать здесь нечего',
      )
    return work(webForm)
  })
}

/** What has been done to a form is written down; what stands there already need not be. */
function record(webForm: WebForm, done: object): Refused | null {
  const recorded = runCall({ name: 'recordForm', mode: 'write', input: { webForm: webForm.id, done } })
  return recorded.ok || recorded.refusal.code === 'nothingToDo' ? null : { refusal: recorded.refusal }
}
