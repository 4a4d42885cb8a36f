import * as z from 'zod/mini'
import { quoted } from '#shared/language/quoted.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { update } from '#shared/programme/edit.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import { type Published, publishedQuestions } from '#shared/questionnaires/published.ts'

import { feature } from './feature.ts'
import { rowId } from './pairInput.ts'
import { type Refused, refuse } from './refusal.ts'
import { readPublished } from './readPublished.ts'
import { isSameForm, olderVersions } from './sameForm.ts'

type WebForm = RowOf<'webForms'>
type Set = Partial<
  Pick<WebForm, 'state' | 'publishedOn' | 'closedOn' | 'url' | 'hostForm' | 'items' | 'sheet'>
>

const url = z.string().check(z.regex(/^https?:\/\/[^\s]+$/), z.maxLength(2000))

/** Writes down what the host has done to a form: made, closed, opened again. Only the rim has anything to say here. */
export const recordForm = feature({
  name: 'recordForm',
  title: 'Запись о публикации анкеты',
  reads: ['webForms'],
  input: z.strictObject({
    webForm: rowId,
    done: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('made'),
        form: z.string().check(z.minLength(1), z.maxLength(200)),
        url,
        items: z.record(z.string().check(z.maxLength(100)), z.array(z.int()).check(z.maxLength(50))),
        sheet: z.string().check(z.maxLength(100)),
      }),
      z.strictObject({ kind: z.literal('closed') }),
      z.strictObject({ kind: z.literal('opened'), url }),
    ]),
  }),
  undoable: false,
  run: ({ programme: { webForms }, input: { webForm: id, done }, today }) => {
    const webForm = webForms.find(row => row.id === id)
    if (webForm === undefined || webForm.channel !== 'form')
      return refuse('gone', 'Этой анкеты больше нет', 'Обновите список анкет')
    const set =
      done.kind === 'made'
        ? made(webForms, webForm, done, today)
        : done.kind === 'closed'
          ? closed(webForm, today)
          : opened(webForms, webForm, done.url)
    if ('refusal' in set) return set
    const replaced = done.kind === 'made' ? olderVersions(webForms, webForm, 'open') : []
    const edits = [
      update('webForms', webForm, set),
      ...replaced.map(row => update('webForms', row, { state: 'replaced', closedOn: today })),
    ]
    return {
      view: { webForm: id, replaced: replaced.map(row => row.id) },
      edits: edits.filter(edit => edit !== null),
      said: `${quoted(webForm.title)}: записано`,
    }
  },
})

function made(
  webForms: readonly WebForm[],
  webForm: WebForm,
  { form, url, items, sheet }: { form: string; url: string; items: Record<string, number[]>; sheet: string },
  today: CivilDate,
): Set | Refused {
  if (webForm.state !== 'publishing')
    return refuse('nothingToDo', `${quoted(webForm.title)}: анкета уже опубликована`, 'Ничего не записано')
  const published = readPublished(webForm.definition)
  const other = webForms.some(row => row.id !== webForm.id && row.hostForm === form)
  if (published === null || other || !areItemsOf(published, items))
    return refuse(
      'badInput',
      `${quoted(webForm.title)}: вопросы анкеты не те, что опубликованы`,
      'Ничего не записано. Повторите публикацию',
    )
  return {
    state: 'open',
    publishedOn: today,
    closedOn: null,
    url,
    hostForm: form,
    items: JSON.stringify(items),
    sheet,
  }
}

/** Each question has its items, and no item asks two. */
function areItemsOf(published: Published, items: Record<string, number[]>): boolean {
  const expected = new Map(
    publishedQuestions(published).map(({ id, kind, places = 1 }) => [id, kind === 'ranking' ? places : 1]),
  )
  if (published.personal) expected.set('', 1)
  const all = Object.values(items).flat()
  return (
    Object.keys(items).length === expected.size &&
    [...expected].every(([id, count]) => items[id]?.length === count) &&
    new Set(all).size === all.length
  )
}

function closed(webForm: WebForm, today: CivilDate): Set | Refused {
  if (webForm.state === 'open' || webForm.state === 'publishing') return { state: 'closed', closedOn: today }
  return refuse('nothingToDo', `${quoted(webForm.title)}: анкета уже закрыта`, 'Ничего не изменено')
}

function opened(webForms: readonly WebForm[], webForm: WebForm, url: string): Set | Refused {
  if (webForm.state === 'open')
    return refuse('nothingToDo', `${quoted(webForm.title)}: анкета уже открыта`, 'Ничего не изменено')
  const newer = webForms.find(
    row =>
      row.id !== webForm.id && row.state === 'open' && row.channel === 'form' && isSameForm(row, webForm),
  )
  if (newer)
    return refuse(
      'blocked',
      `${quoted(webForm.title)}: открыта другая версия, ${newer.version ?? 1}`,
      'Сначала закройте её: двух открытых версий одной анкеты не бывает',
    )
  if (webForm.hostForm === '' || webForm.state === 'publishing')
    return refuse(
      'blocked',
      `${quoted(webForm.title)}: анкета не была опубликована`,
      'Продолжите публикацию или опубликуйте новую версию',
    )
  return { state: 'open', closedOn: null, url }
}
