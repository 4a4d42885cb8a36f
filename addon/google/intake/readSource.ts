import { list } from '#shared/language/list.ts'
import { quoted } from '#shared/language/quoted.ts'
import { momentOf as instantOf } from '#shared/intake/foreign/momentOf.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { Cell } from '#shared/programme/cell.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import type { Published } from '#shared/questionnaires/published.ts'
import type { FormTrouble } from '../../features/formsCall.ts'
import { readPublished } from '../../features/readPublished.ts'
import { responseSheet } from '../forms/responseSheet.ts'
import type { WebForm } from '../forms/webFormOf.ts'
import type { Workbook } from '../workbook.ts'
import { keepGone } from './keepGone.ts'
import { readForeignSheet } from './readForeignSheet.ts'
import { readForm } from './readForm.ts'
import { readSheet } from './readSheet.ts'

type Trouble = Pick<FormTrouble, 'message' | 'next'>

export interface ReadSource {
  responses: RawResponse[]
  /** Whether all there are, or only the latest. */
  whole: boolean
  /** Whether they come from the sheet that a form of ours writes to. */
  fromSheet: boolean
  /** Whether the form has not told all that it was asked for: nobody knows what it holds. */
  unread: boolean
  /** When the latest of a form's responses was sent, in ms; 0 where it does not tell. */
  newest: number
  trouble: Trouble | null
}

export interface Means {
  workbook: Workbook
  /** Whether forms may be read. */
  granted: boolean
  momentOf: (moment: Date) => string
  since: Date | null
  known: ReadonlyMap<string, RowOf<'responses'>>
}

const unread = (message: string, next: string): ReadSource => ({
  responses: [],
  whole: false,
  fromSheet: false,
  unread: true,
  newest: 0,
  trouble: { message, next },
})

/** Answers of one published questionnaire: from the form itself, else from the sheet it writes to. */
export function readSource(webForm: WebForm, means: Means): ReadSource {
  const published = readPublished(webForm.definition)
  if (published === null)
    return unread(
      'вопросы анкеты не читаются',
      'Верните скрытый столбец «Вопросы» листа «Опубликованные анкеты» из истории изменений',
    )
  const isOurs = webForm.channel === 'form'
  // Asked twice: a form that is there may be silent once, and its sheet knows responses by other keys.
  const readTwice = () => readOwn(webForm, published, means) ?? readOwn(webForm, published, means)
  const fromForm = isOurs && means.granted ? readTwice() : null
  if (fromForm !== null) return fromForm
  const fromSheet = readLinked(webForm, published, means)
  if (fromSheet !== null)
    return isOurs && means.granted ? { ...fromSheet, unread: true, trouble: formGone } : fromSheet
  return unread(
    'листа с ответами нет',
    means.granted
      ? 'Восстановите анкету из корзины или верните лист из истории изменений. Внесённые ответы сохранены'
      : 'Дайте разрешение работать с анкетами или верните лист из истории изменений. Внесённые ответы сохранены',
  )
}

const formGone: Trouble = {
  message: 'самой анкеты больше нет или к ней нет доступа',
  next: 'Восстановите её из корзины или попросите доступ у того, кто её публиковал. Полученные ответы вносятся с листа ответов',
}

/** Null where there is no way to the form: deleted, another person's, or Google does not answer just now. */
function readOwn(webForm: WebForm, published: Published, means: Means): ReadSource | null {
  try {
    const form = FormApp.openById(webForm.hostForm)
    const { responses, gone, newest } = readForm(form, webForm, published, means.momentOf, means.since)
    return {
      responses: keepGone(responses, gone, means.known),
      whole: means.since === null,
      fromSheet: false,
      unread: false,
      newest,
      trouble: lacking(
        'в анкете больше нет',
        gone.map(({ title }) => title),
        'Ответы на остальные вопросы вносятся. Чтобы вернуть вопросы, опубликуйте новую версию',
      ),
    }
  } catch {
    return null
  }
}

function readLinked(webForm: WebForm, published: Published, means: Means): ReadSource | null {
  const { workbook, momentOf, known } = means
  const sheet = responseSheet(workbook, webForm)
  if (sheet === null) return null
  const range = sheet.getDataRange()
  const cells = { values: range.getValues() as Cell[][], shown: range.getDisplayValues() }
  if (webForm.channel === 'sheet') {
    const cameAt = (key: string) => instantOf(known.get(key)?.receivedAt ?? '') ?? momentOf(new Date())
    const read = readForeignSheet(cells.shown, webForm, published, cameAt)
    if (read === null)
      return unread(
        'не видно, где на листе какой ответ',
        'Загрузите ответы с этого листа заново. Внесённые ответы сохранены',
      )
    return {
      responses: read.responses,
      whole: true,
      fromSheet: false,
      unread: false,
      newest: 0,
      trouble: lacking(
        'на листе ответов нет столбцов',
        read.gone,
        'Верните столбцам прежние названия или загрузите ответы с этого листа заново. Внесённые ответы сохранены',
      ),
    }
  }
  const { responses, gone } = readSheet(cells, webForm, published, momentOf)
  return {
    responses: keepGone(responses, gone, known),
    whole: true,
    fromSheet: true,
    unread: false,
    newest: 0,
    trouble: lacking(
      'на листе ответов нет столбцов с вопросами',
      gone.map(({ title }) => title),
      'Верните столбцам прежние названия или дайте разрешение работать с анкетами',
    ),
  }
}

function lacking(what: string, titles: readonly string[], next: string): Trouble | null {
  return titles.length === 0 ? null : { message: `${what}: ${list(titles.map(quoted))}`, next }
}
