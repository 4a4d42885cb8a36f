import type { Store } from '../server/store.ts'
import type { FormRun, Submission } from '../workbook/forms/submission.ts'
import { type Draft, staleDrafts } from './draft.ts'
import { draftsOf, FORMS, type FormRecord } from './formRecord.ts'
import type { Answers } from './readAnswers.ts'

/** Where a form is kept: its words, its drafts, its responses. Every promise is fulfilled when the file has it. */
export interface FormDesk {
  form: FormRecord
  /** '' until the school has named itself */
  school: string
  draft(token: string): Promise<Draft | null>
  keep(token: string, draft: Omit<Draft, 'at'>): Promise<void>
  /** Sending twice with one token is sending once. @throws StoreError `formClosed` and what the disk does to us */
  send(token: string, answers: Answers): Promise<void>
}

interface Desk {
  store: Pick<Store, 'call' | 'schoolName'>
  now: () => number
  /** what the add-on wants to be run for a response */
  sent(runs: FormRun[]): void
}

/** The desk of one programme for one form; null: it has no such form. */
export async function openDesk({ store, now, sent }: Desk, formId: string): Promise<FormDesk | null> {
  const properties = async (name: string) =>
    (await store.call('handle', { op: 'properties', store: name })) as Record<string, string>
  const forms = await properties(FORMS)
  const text = Object.hasOwn(forms, formId) ? forms[formId] : undefined
  if (text === undefined) return null
  const drafts = draftsOf(formId)
  return {
    form: JSON.parse(text) as FormRecord,
    school: (await store.schoolName().catch(() => null)) ?? '',
    draft: async token => {
      const kept = await properties(drafts)
      return Object.hasOwn(kept, token) ? (JSON.parse(kept[token] ?? '') as Draft) : null
    },
    keep: async (token, draft) => {
      const at = now()
      const stale = staleDrafts(await properties(drafts), at).map(old => [old, null])
      const set = { ...Object.fromEntries(stale), [token]: JSON.stringify({ ...draft, at }) }
      await store.call('handle', { op: 'setProperties', store: drafts, set })
    },
    send: async (token, answers) => {
      const submission = await store.call('handle', {
        op: 'submitForm',
        formId,
        response: token,
        answers,
        at: now(),
      })
      sent((submission as Submission).runs)
    },
  }
}
