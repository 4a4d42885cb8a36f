import * as z from 'zod/mini'
import { type FormsAnswers, type FormsReply, formsRequest } from '../../features/formsCall.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { scanAll } from '../intake/scan.ts'
import { setTrigger } from '../intake/trigger.ts'
import { openWorkbook } from '../workbook.ts'
import { answerSheet, answerSheets } from './answerSheets.ts'
import { eraseResponses } from './eraseResponses.ts'
import { healthOf } from './health.ts'
import { makeForm } from './makeForm.ts'
import { closeForm, linkOf, reopenForm } from './turnForm.ts'

/** The second rpc: what only the host can do with forms. Anyone can call it with anything. */
export function runForms(raw: unknown): FormsReply {
  const parsed = z.safeParse(formsRequest, raw)
  if (!parsed.success)
    return reply(refuse('badInput', 'Запрос не разобран', 'Закройте панель и откройте её снова'))
  const request = parsed.data
  const workbook = openWorkbook()
  switch (request.do) {
    case 'health':
      return reply(healthOf(workbook, request.opened === true))
    case 'make':
      return reply(makeForm(workbook, request.webForm))
    case 'close':
      return reply(closeForm(workbook, request.webForm))
    case 'open':
      return reply(reopenForm(workbook, request.webForm))
    case 'link':
      return reply(linkOf(workbook, request.webForm))
    case 'scan':
      return reply(scanAll(workbook))
    case 'connect':
      return reply(
        setTrigger(workbook.file)
          ? healthOf(workbook, false)
          : refuse(
              'blocked',
              'Приём ответов не включён: нет разрешения или включено слишком много таких действий',
              'Дайте разрешение и повторите. Пока ответы вносятся при каждой проверке',
            ),
      )
    case 'sheets':
      return reply(answerSheets(workbook))
    case 'sheet':
      return reply(answerSheet(workbook, request.title))
    case 'erase':
      return reply(eraseResponses(workbook, request.keys))
  }
}

function reply(done: FormsAnswers[keyof FormsAnswers] | Refused): FormsReply {
  return isRefused(done)
    ? { ok: false, refusal: done.refusal }
    : ({ ok: true, view: done, problems: [] } as FormsReply)
}
