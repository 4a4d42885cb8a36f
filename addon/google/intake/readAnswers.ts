import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { receivedAt } from '#shared/intake/receivedAt.ts'
import { responseHash } from '#shared/intake/responseHash.ts'
import type { Cell } from '#shared/programme/cell.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import type { FormTrouble } from '../../features/formsCall.ts'
import { permissionForForms } from '../forms/permission.ts'
import { responseSheet } from '../forms/responseSheet.ts'
import { readPublished } from '../../features/readPublished.ts'
import type { WebForm } from '../forms/webFormOf.ts'
import type { Workbook } from '../workbook.ts'
import { momentIn } from './momentIn.ts'
import { readForeignSheet } from './readForeignSheet.ts'
import { readForm } from './readForm.ts'
import { readSheet } from './readSheet.ts'
import { sameResponse } from './sameResponse.ts'

type Response = RowOf<'responses'>

/** How long answers to a closed form are looked for: somebody may have kept its page open. */
const daysAfterClosing = 30

export interface ReadAnswers {
  /** New and edited ones, as the forms list them. */
  unseen: RawResponse[]
  troubles: FormTrouble[]
}

/** Reads every form that may have answers; those that stand in «Ответы» unchanged are left out. */
export function readAnswers(
  workbook: Workbook,
  programme: { webForms: readonly WebForm[]; responses: readonly Response[] },
  since: Date | null,
): ReadAnswers {
  const { granted } = permissionForForms()
  const momentOf = momentIn(workbook.zone)
  const troubles: FormTrouble[] = []
  const known = new Map(programme.responses.map(row => [row.id, row]))
  const today = workbook.civilDateOf(new Date())
  const unseen = programme.webForms
    .filter(webForm => mayHaveAnswers(webForm, today))
    .flatMap(webForm => {
      const own = programme.responses.filter(row => row.webForm === webForm.id)
      const { responses, trouble } = readOne(workbook, webForm, { granted, momentOf, since, known })
      if (trouble !== null) troubles.push({ webForm: webForm.id, title: webForm.title, ...trouble })
      return sameResponse(responses, own)
    })
    .filter(raw => isUnseen(raw, known.get(raw.key)))
  return { unseen, troubles }
}

/** What was withdrawn stays so. */
const isUnseen = (raw: RawResponse, row: Response | undefined): boolean =>
  row === undefined ||
  (row.state !== 'withdrawn' && (row.hash !== responseHash(raw) || row.receivedAt !== receivedAt(raw.at)))

const mayHaveAnswers = ({ state, closedOn, channel }: WebForm, today: string): boolean =>
  channel !== 'file' &&
  (state === 'open' ||
    ((state === 'closed' || state === 'replaced') &&
      (closedOn === null || addDays(closedOn, daysAfterClosing) >= today)))

interface Means {
  granted: boolean
  momentOf: (moment: Date) => string
  since: Date | null
  known: ReadonlyMap<string, Response>
}
interface ReadOne {
  responses: RawResponse[]
  trouble: Pick<FormTrouble, 'message' | 'next'> | null
}

const nothing = (message: string, next: string): ReadOne => ({ responses: [], trouble: { message, next } })

/** From the form itself, else from the sheet it writes to. */
function readOne(workbook: Workbook, webForm: WebForm, means: Means): ReadOne {
  const published = readPublished(webForm.definition)
  if (published === null)
    return nothing(
      'вопросы анкеты не читаются',
      'Верните скрытый столбец «Вопросы» листа «Опубликованные анкеты» из истории изменений',
    )
  const { granted, momentOf, since, known } = means
  const form = webForm.channel === 'form' && granted ? formOf(webForm.hostForm) : null
  if (form !== null) {
    const { responses, gone } = readForm(form, webForm, published, momentOf, since)
    return {
      responses: gone.ids.length === 0 ? responses : responses.map(raw => withKept(raw, gone.ids, known)),
      trouble:
        gone.titles.length === 0
          ? null
          : {
              message: `в анкете больше нет вопросов: ${gone.titles.map(title => `«${title}»`).join(', ')}`,
              next: 'Ответы на остальные вопросы вносятся. Чтобы вернуть вопросы, опубликуйте новую версию',
            },
    }
  }
  const sheet = responseSheet(workbook, webForm)
  if (sheet === null)
    return webForm.channel === 'form' && granted
      ? nothing(
          'самой анкеты больше нет или к ней нет доступа',
          'Восстановите анкету из корзины или попросите доступ у того, кто её публиковал. Внесённые ответы сохранены',
        )
      : nothing(
          'листа с ответами нет',
          granted
            ? 'Верните лист из истории изменений. Внесённые ответы сохранены'
            : 'Дайте разрешение работать с анкетами или верните лист из истории изменений. Внесённые ответы сохранены',
        )
  const range = sheet.getDataRange()
  const cells = { values: range.getValues() as Cell[][], shown: range.getDisplayValues() }
  if (webForm.channel === 'sheet')
    return { responses: readForeignSheet(cells.shown, webForm, published), trouble: null }
  const { responses, gone } = readSheet(cells, webForm, published, momentOf)
  return {
    responses,
    trouble:
      gone.length === 0
        ? null
        : {
            message: `на листе ответов нет столбцов: ${gone.map(title => `«${title}»`).join(', ')}`,
            next: 'Верните столбцам прежние названия или дайте разрешение работать с анкетами',
          },
  }
}

function formOf(id: string): GoogleAppsScript.Forms.Form | null {
  try {
    return FormApp.openById(id)
  } catch {
    return null
  }
}

/** A question that was taken out of a form takes its old answers along: those that have come before stay. */
function withKept(
  raw: RawResponse,
  goneIds: readonly string[],
  known: ReadonlyMap<string, Response>,
): RawResponse {
  const before = known.get(raw.key)
  if (before === undefined) return raw
  const kept = answersIn(before)
  const back = Object.entries(kept).filter(([id]) => goneIds.includes(id) && !(id in raw.answers))
  return back.length === 0 ? raw : { ...raw, answers: { ...raw.answers, ...Object.fromEntries(back) } }
}

function answersIn({ answers }: Response): RawResponse['answers'] {
  try {
    return JSON.parse(answers) as RawResponse['answers']
  } catch {
    return {}
  }
}
