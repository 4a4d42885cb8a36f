import { isDeepStrictEqual } from 'node:util'
import { type Draft, staleDrafts, TOO_MANY } from '../../forms/draft.ts'
import { draftsOf, FORMS, type FormRecord, type ResponseRecord, responsesOf } from '../../forms/formRecord.ts'
import type { Book } from '../book.ts'
import type { Operations } from '../operations.ts'
import { StoreError } from '../storeRequest.ts'
import { fitColumns, takesAnswer, type WrittenRow, writeResponse } from './responseSheet.ts'
import { responsesInOrder } from './responsesInOrder.ts'
import { FORM_TRIGGERS, type FormRun } from './submission.ts'

const PLACES = 6
/** «000007-token»: IDs stand in the order of sending, also when they are read from the file. */
const idOf = (number: number, token: string): string => `${String(number).padStart(PLACES, '0')}-${token}`

function find(book: Book, formId: string): FormRecord | null {
  const text = book.readProperties(FORMS).get(formId)
  return text === undefined ? null : (JSON.parse(text) as FormRecord)
}

const responses = (book: Book, formId: string): ResponseRecord[] =>
  responsesInOrder(book.readProperties(responsesOf(formId)))

/** Only what is answered, and only questions that the form has. */
function answered({ items }: FormRecord, answers: ResponseRecord['answers']): ResponseRecord['answers'] {
  const given = items.filter(takesAnswer).flatMap(({ id }): [number, string | string[]][] => {
    const answer = answers[id]
    return answer === undefined || answer.length === 0 ? [] : [[id, answer]]
  })
  return Object.fromEntries(given)
}

/** No two responses of a form come in the same millisecond: rows of the sheet are known by it. */
function freeMoment(all: readonly ResponseRecord[], at: number): number {
  const taken = new Set(all.map(each => each.at))
  let free = at
  while (taken.has(free)) free += 1
  return free
}

function runsFor(book: Book, { sheetId, row, headings, values }: WrittenRow): FormRun[] {
  const named = new Map<string, string[]>()
  for (const [at, heading] of headings.entries()) {
    named.set(heading, [...(named.get(heading) ?? []), values[at] ?? ''])
  }
  const namedValues = Object.fromEntries(named)
  return [...book.readProperties(FORM_TRIGGERS)].map(([triggerUid, fn]) => ({
    fn,
    args: [],
    authMode: 'FULL',
    submitted: { triggerUid, sheetId, row, columns: headings.length, values, namedValues },
  }))
}

export const formOperations: Pick<Operations, 'putForm' | 'submitForm' | 'draft' | 'keepDraft'> = {
  putForm: (book, { form }) => {
    const before = find(book, form.id)
    const moved = form.destination !== (before?.destination ?? null)
    fitColumns(book, form, moved ? [] : (before?.items ?? []))
    if (moved) for (const response of responses(book, form.id)) writeResponse(book, form, response, null)
    book.setProperty(FORMS, form.id, JSON.stringify(form))
    return null
  },
  submitForm: (book, { formId, response: named, answers, at }) => {
    const form = find(book, formId)
    if (form === null) throw new StoreError('noForm', 'No form with the given ID could be found.')
    const all = responses(book, formId)
    const before = all.find(({ id }) => id === named || id.slice(PLACES + 1) === named) ?? null
    const next = answered(form, answers)
    if (before !== null && isDeepStrictEqual(before.answers, next)) return { response: before, runs: [] }
    if (!form.accepting) throw new StoreError('formClosed', 'This form is not accepting responses.')
    const last = Math.max(0, ...all.map(({ id }) => Number(id.slice(0, PLACES))))
    const response = { id: before?.id ?? idOf(last + 1, named), at: freeMoment(all, at), answers: next }
    book.setProperty(responsesOf(formId), response.id, JSON.stringify(response))
    const row = writeResponse(book, form, response, before)
    return { response, runs: row === null ? [] : runsFor(book, row) }
  },
  draft: (book, { formId, token }) => {
    const text = book.readProperties(draftsOf(formId)).get(token)
    return text === undefined ? null : (JSON.parse(text) as Draft)
  },
  keepDraft: (book, { formId, token, draft }) => {
    const store = draftsOf(formId)
    book.setProperty(store, token, JSON.stringify(draft))
    const kept = book.readProperties(store)
    if (kept.size < TOO_MANY) return null
    for (const stale of staleDrafts(kept, draft.at)) book.setProperty(store, stale, null)
    return null
  },
}
