import { expect } from 'vitest'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { withoutTrace } from '../withoutTrace.ts'
import { callForms, formsDone, type PublishedForm, publish, rowOf, writeWebForm } from './publish.ts'

export interface Making {
  host: Host
  old: PublishedForm
  /** The row that waits for its form. */
  webForm: string
  /** Calls that go to Google. */
  moments: ServiceCall[]
}

const questionnaire = { questionnaire: 'preferences.mentee', present: ['м1', 'м2'] }

/** A version is open, and the next one is to be made. */
export async function prepareMaking(): Promise<Making> {
  const host = await schoolHost()
  const old = publish(host, questionnaire)
  const webForm = writeWebForm(host, { ...questionnaire, replaces: old.webForm })
  Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
  const moments: ServiceCall[] = []
  withoutTrace(host, () => {
    host.setHook(call => {
      if (call.counted) moments.push(call)
    })
    formsDone(host, { do: 'make', webForm })
  })
  return { host, old, webForm, moments }
}

/** The making ends at this call; the curator goes on with it, and in the end there is one form. */
export function runCutMaking({ host, old, webForm }: Making, { index: k, name }: ServiceCall): void {
  const at = `${k} ${name}`
  withoutTrace(host, () => {
    const before = new Set(host.forms().map(({ id }) => id))
    host.setHook(({ index }) => {
      if (index >= k) throw new Error('Exceeded maximum execution time')
    })
    expect(host.run('forms', [{ do: 'make', webForm }])).toMatchObject({ ok: false })
    host.setHook(undefined)
    let reply = callForms(host, { do: 'make', webForm })
    // What was written whole by a command that was cut off is told once.
    if (!reply.ok && reply.refusal.code === 'recovered') reply = callForms(host, { do: 'make', webForm })
    expect({ at, reply }).toMatchObject({ reply: { ok: true } })
    const { hostForm, state, sheet } = rowOf(host, webForm)
    expect({ at, state }).toEqual({ at, state: 'открыта' })
    const made = host.forms().filter(({ id }) => !before.has(id))
    const [form, ...others] = made.filter(({ items }) => items.length > 0)
    expect({ at, id: form?.id, others }).toEqual({ at, id: hostForm, others: [] })
    // Between making a form and noting its ID nothing can be done: that one stays blank, and nobody knows of it.
    expect(made.length).toBeLessThanOrEqual(name === 'Properties.setProperty' ? 2 : 1)
    expect(old.form()).toMatchObject({ accepting: false })
    expect(rowOf(host, old.webForm).state).toBe('заменена новой')
    expect(host.workbook.sheets().map(({ title }) => title)).toContain(sheet)
  })
}
