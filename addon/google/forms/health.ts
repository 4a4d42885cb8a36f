import type { FormsHealth, FormTrouble } from '../../features/formsCall.ts'
import { count, plural } from '#shared/language/plural.ts'
import { isRefused, type Refused } from '../../features/refusal.ts'
import { lastScan } from '../intake/marks.ts'
import { momentIn } from '../intake/momentIn.ts'
import { hasTrigger } from '../intake/trigger.ts'
import { readAll } from '../readAll.ts'
import type { Workbook } from '../workbook.ts'
import { permissionFor } from '../permission.ts'
import { responseSheet } from './responseSheet.ts'
import type { WebForm } from './webFormOf.ts'

const reason =
  'С этим разрешением программа создаёт анкеты, открывает и закрывает их и читает ответы. Без него ответы вносятся с листов ответов, которые анкеты ведут в этой таблице. Других файлов программа не видит.'

const seenUnder = 'questionnairesSeen'

/** How the intake is doing. Looked at by the board, it also tells when she has looked at it before. */
export function healthOf(workbook: Workbook, opened: boolean): FormsHealth | Refused {
  const read = readAll(workbook, ['settings', 'dictionaries', 'webForms'], 'view')
  if (isRefused(read)) return read
  const { granted, url } = permissionFor('forms')
  const scanned = lastScan()
  const trigger = mayAsk(() => hasTrigger(workbook.file))
  const open = read.webForms.filter(({ state, channel }) => state === 'open' && channel !== 'file')
  const troubles = [...(scanned?.troubles ?? []), ...missingSheets(workbook, open, scanned?.troubles ?? [])]
  const state: State = {
    open: open.length,
    granted,
    trigger,
    troubles: new Set(troubles.map(({ webForm }) => webForm)).size,
    more: scanned?.more === true,
  }
  return {
    light: lightOf(state),
    said: sayHealth(state, scanned?.at ?? ''),
    trigger,
    granted,
    authorise: url,
    reason: granted ? '' : reason,
    scanned,
    troubles,
    seen: opened ? lookedAt(workbook) : '',
  }
}

/** Answers still come in from the form itself, but not without permission, and «Таблица» shows them no more. */
const missingSheets = (
  workbook: Workbook,
  open: readonly WebForm[],
  known: readonly FormTrouble[],
): FormTrouble[] =>
  open
    .filter(({ id }) => !known.some(({ webForm }) => webForm === id))
    .filter(webForm => responseSheet(workbook, webForm) === null)
    .map(({ id, title, channel }) => ({
      webForm: id,
      title,
      message: 'листа с ответами нет',
      next:
        channel === 'form'
          ? 'Ответы вносятся из самой анкеты, но не сами, а при проверке. Верните лист из истории изменений или опубликуйте новую версию'
          : 'Верните лист из истории изменений. Внесённые ответы сохранены',
    }))

interface State {
  open: number
  granted: boolean
  trigger: boolean
  troubles: number
  more: boolean
}

function lightOf({ open, granted, trigger, troubles, more }: State): FormsHealth['light'] {
  if (open === 0) return troubles > 0 ? 'warn' : 'ok'
  if (!trigger && !granted) return 'bad'
  return trigger && granted && troubles === 0 && !more ? 'ok' : 'warn'
}

function sayHealth({ open, trigger, troubles, more }: State, at: string): string {
  const checked = at === '' ? 'Ответы ещё не проверялись' : `Последняя проверка ${at}`
  const how = trigger ? 'Ответы приходят сами' : 'Ответы вносятся только при проверке'
  return [
    open === 0 ? 'Открытых анкет нет' : how,
    checked,
    ...(more ? ['Внесены ещё не все ответы'] : []),
    ...(troubles > 0
      ? [
          `Внимания ${plural(troubles, 'требует', 'требуют', 'требуют')} ${count(troubles, 'анкета', 'анкеты', 'анкет')}`,
        ]
      : []),
  ].join('. ')
}

/** When this person has looked at the board before; from now on that is now. */
function lookedAt(workbook: Workbook): string {
  const properties = PropertiesService.getUserProperties()
  const key = `${seenUnder} ${workbook.file.getId()}`
  const before = properties.getProperty(key) ?? ''
  properties.setProperty(key, momentIn(workbook.zone)(new Date()))
  return before
}

function mayAsk(ask: () => boolean): boolean {
  try {
    return ask()
  } catch {
    return false
  }
}
