import type { Store } from '../server/store.ts'
import type { FormRun, Submission } from '../workbook/forms/submission.ts'
import { type Draft, isOver } from './draft.ts'
import { FORMS, type FormRecord } from './formRecord.ts'
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
  const forms = (await store.call('handle', { op: 'properties', store: FORMS })) as Record<string, string>
  const text = Object.hasOwn(forms, formId) ? forms[formId] : undefined
  if (text === undefined) return null
  return {
    form: JSON.parse(text) as FormRecord,
    school: (await store.schoolName().catch(() => null)) ?? '',
    draft: async token => {
      const kept = (await store.call('handle', { op: 'draft', formId, token })) as Draft | null
      return kept === null || isOver(kept, now()) ? null : kept
    },
    keep: async (token, draft) => {
      await store.call('handle', { op: 'keepDraft', formId, token, draft: { ...draft, at: now() } })
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
