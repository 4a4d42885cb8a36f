import type { FormRecord } from '#addon/local/forms/formRecord.ts'
import type { InputOf } from '#addon/features/call.ts'
import type { FormsAnswers, FormsReply, FormsRequest } from '#addon/features/formsCall.ts'
import type { Host } from '#tests/addon/host.ts'

export type FormsCall<D extends FormsRequest['do']> = FormsReply<D> & { roundTrips: number }

/** The rpc of «Анкеты» as the sidebar sends it. */
export function callForms<D extends FormsRequest['do']>(
  host: Host,
  request: Extract<FormsRequest, { do: D }>,
): FormsCall<D> {
  const done = host.run('forms', [request])
  if (!done.ok) throw new Error(`${request.do}: ${done.error.message}\n${done.error.stack ?? ''}`)
  return { ...(done.value as FormsReply<D>), roundTrips: done.roundTrips }
}

/** The same where a refusal fails the test with its sentences. */
export function formsDone<D extends FormsRequest['do']>(
  host: Host,
  request: Extract<FormsRequest, { do: D }>,
): FormsAnswers[D] {
  const reply = callForms(host, request)
  if (!reply.ok) throw new Error(`${reply.refusal.message}. ${reply.refusal.next}`)
  return reply.view
}

export interface PublishedForm {
  webForm: string
  url: string
  /** As it is now. */
  form: () => FormRecord
}

type Publishing = Omit<InputOf<'publishForm'>, 'personal' | 'form'> & { personal?: boolean; form?: string }

/** Writes the row of a questionnaire. */
export function writeWebForm(host: Host, { personal = false, form, ...more }: Publishing): string {
  const reply = host.call('publishForm', { ...more, personal, form: form ?? null }, { mode: 'write' })
  if (!reply.ok) throw new Error(`${reply.refusal.message}. ${reply.refusal.next}`)
  return reply.view.webForm
}

/** Publishes a questionnaire as the sidebar does. */
export function publish(host: Host, publishing: Publishing): PublishedForm {
  const webForm = writeWebForm(host, publishing)
  const { url } = formsDone(host, { do: 'make', webForm })
  return { webForm, url, form: () => formOf(host, webForm) }
}

export function formOf(host: Host, webForm: string): FormRecord {
  const { hostForm } = rowOf(host, webForm)
  const found = host.forms().find(({ id }) => id === hostForm)
  if (found === undefined) throw new Error(`There is no form of ${webForm}`)
  return found
}

export function rowOf(host: Host, webForm: string): Record<string, string> {
  const row = host.rows('webForms').find(({ id }) => id === webForm)
  if (row === undefined) throw new Error(`There is no row ${webForm}`)
  return row
}
