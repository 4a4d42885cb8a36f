import { publishedQuestions } from '../questionnaires/published.ts'
import type { Quarantined } from '../programme/tables.ts'
import { fullName } from '../people/personName.ts'
import type { Desk, OpenForm } from './desk.ts'
import { furtherRow } from './keyOfQuarantined.ts'
import { textsOf } from './readResponse.ts'
import type { RawResponse } from './rawResponse.ts'
import { longestPayload } from './packed.ts'
import type { NameParts } from '../programme/lists/splitName.ts'

/** «Вопрос: ответ», a line each, in the order they were asked. */
export function responseText(
  form: OpenForm | null,
  { answers, strays }: Pick<RawResponse, 'answers' | 'strays'>,
): string {
  const titles = new Map(
    form === null ? [] : publishedQuestions(form.published).map(({ id, title }) => [id, title]),
  )
  const order = [...titles.keys()]
  const line = (title: string, texts: readonly string[]) => `${title}: ${texts.filter(Boolean).join('; ')}`
  return [
    ...Object.keys(answers)
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map(id => line(titles.get(id) ?? (id === '' ? 'Код приглашения' : id), textsOf(answers[id]))),
    ...strays.map(({ title, text }) => line(textsOf(title).join(''), textsOf(text))),
  ].join('\n')
}

/**
 * Puts a response into «Карантин»; a text that no cell takes goes on in further rows.
 * @param text null: it stands there already, and whole, as «Ответы» keep it no more
 */
export function quarantined(
  { draft }: Desk,
  key: string,
  row: Pick<Quarantined, 'title' | 'receivedAt' | 'reason'> & { name: NameParts | null; text: string | null },
): void {
  const { title, receivedAt, reason, text } = row
  if (text === null) {
    draft.put('quarantine', key, { reason })
    return
  }
  release({ draft }, key)
  const who = row.name === null ? '' : fullName(row.name)
  const parts = Math.max(1, Math.ceil(text.length / longestPayload))
  for (let at = 0; at < parts; at++)
    draft.put('quarantine', furtherRow(key, at), {
      title,
      receivedAt,
      who,
      reason: at === 0 ? reason : 'Продолжение ответа',
      text: text.slice(at * longestPayload, (at + 1) * longestPayload),
    })
}

/** Takes a response out of «Карантин». */
export function release({ draft }: Pick<Desk, 'draft'>, key: string): void {
  for (let at = 0; ; at++) {
    const id = furtherRow(key, at)
    if (draft.find('quarantine', id) === undefined) return
    draft.drop('quarantine', id)
  }
}
