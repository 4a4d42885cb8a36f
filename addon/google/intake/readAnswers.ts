import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { receivedAt } from '#shared/intake/receivedAt.ts'
import { responseHash } from '#shared/intake/responseHash.ts'
import { isDestroyed } from '#shared/intake/withdrawn.ts'
import { count } from '#shared/language/plural.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import type { FormTrouble } from '../../features/formsCall.ts'
import { permissionFor } from '../permission.ts'
import type { WebForm } from '../forms/webFormOf.ts'
import type { Workbook } from '../workbook.ts'
import { type Edited, editedOnSheet, sayEdited } from './editedOnSheet.ts'
import { momentIn } from './momentIn.ts'
import { readSource } from './readSource.ts'
import { sameResponse } from './sameResponse.ts'

type Response = RowOf<'responses'>

/** How long answers to a closed form are looked for: somebody may have kept its page open. */
const daysAfterClosing = 30

export interface ReadAnswers {
  /** New and edited ones, as the forms list them. */
  unseen: RawResponse[]
  /** When the latest response of all was sent, in ms. */
  newest: number
  /** Whether a form could not be read: answers of its own may be older than the latest of all. */
  unread: boolean
  /** By ID of the row of «Опубликованные анкеты»: answers that look as if they had been edited. */
  edited: Record<string, Edited[]>
  troubles: FormTrouble[]
}

/**
 * Reads every form that may have answers; those that stand in «Ответы» unchanged are left out.
 * @param since only later ones are wanted; null: all
 * @param before what the last reading has found edited
 */
export function readAnswers(
  workbook: Workbook,
  { webForms, responses }: { webForms: readonly WebForm[]; responses: readonly Response[] },
  since: Date | null,
  before: ReadAnswers['edited'],
): ReadAnswers {
  const known = new Map(responses.map(row => [row.id, row]))
  const { granted } = permissionFor('forms')
  const means = { workbook, granted, momentOf: momentIn(workbook.zone), since, known }
  const today = workbook.civilDateOf(new Date())
  const troubles: FormTrouble[] = []
  const edited: ReadAnswers['edited'] = {}
  let newest = 0
  let isUnread = false
  const unseen = webForms
    .filter(webForm => mayHaveAnswers(webForm, today))
    .flatMap(webForm => {
      const { id, title } = webForm
      const read = readSource(webForm, means)
      newest = Math.max(newest, read.newest)
      isUnread ||= read.unread && webForm.channel === 'form'
      const rows = responses.filter(row => row.webForm === id)
      const found = sameResponse(read.responses, rows, read.whole)
      const pairs = editedOnSheet(found, rows, before[id] ?? [], read.fromSheet)
      if (pairs.length > 0) edited[id] = pairs
      const trouble = read.trouble ?? stillThere(found.filter(({ key }) => isGone(known.get(key))).length)
      for (const each of [trouble, sayEdited(pairs, rows)])
        if (each !== null) troubles.push({ webForm: id, title, ...each })
      return found
    })
    .filter(raw => isUnseen(raw, known.get(raw.key)))
  return { unseen, newest, unread: isUnread, edited, troubles }
}

const mayHaveAnswers = ({ state, closedOn, channel, hostForm }: WebForm, today: string): boolean =>
  channel !== 'file' &&
  (channel !== 'form' || hostForm !== '') &&
  (state === 'open' ||
    ((state === 'closed' || state === 'replaced') &&
      (closedOn === null || addDays(closedOn, daysAfterClosing) >= today)))

/** Destroying was cut off between the table and the form, or the form could not be reached then. */
const stillThere = (many: number): Pick<FormTrouble, 'message' | 'next'> | null =>
  many === 0
    ? null
    : {
        message: `осталось ${count(many, 'ответ', 'ответа', 'ответов')} тех, чьи сведения уничтожены`,
        next: 'Удалите их сами в самой анкете и на листе ответов, иначе сведения уничтожены не полностью',
      }

const isGone = (row: Response | undefined): boolean => row !== undefined && isDestroyed(row)

/** What was destroyed stays so; an edit of what was withdrawn by hand is told. */
const isUnseen = (raw: RawResponse, row: Response | undefined): boolean =>
  row === undefined ||
  (!isDestroyed(row) && (row.hash !== responseHash(raw) || row.receivedAt !== receivedAt(raw.at)))
