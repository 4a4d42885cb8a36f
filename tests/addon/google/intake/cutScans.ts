import { expect } from 'vitest'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { isWriting } from '../faults.ts'
import { callForms, formsDone, publish } from '../forms/publish.ts'
import { application, nthSurname } from './answers.ts'
import { withoutTrace } from '../withoutTrace.ts'

/** What the base holds, whatever IDs its new rows were given. */
const base = (host: Host) => ({
  people: host.rows('mentees').map(({ id: _, code: __, ...row }) => row),
  states: host.rows('responses').map(({ id, state }) => [id, state]),
  kept: host.rows('quarantine').map(({ id }) => id),
})

export interface CutScan {
  host: Host
  /** The base as it is to be in the end. */
  whole: ReturnType<typeof base>
  /** Every writing, and one of each other kind of call. */
  moments: ServiceCall[]
}

/** Three answers wait: a new person, one who is in the base, one that can't be read. */
export async function prepareScan(): Promise<CutScan> {
  const host = await schoolHost()
  const { form } = publish(host, { questionnaire: 'application.mentee.pupilPupil' })
  const id = form().id
  const [known] = host.rows('mentees')
  host.submit(id, application(nthSurname(1)))
  host.submit(id, application(known?.lastName ?? '', { 'Ваше имя': known?.firstName ?? '' }))
  host.submit(id, application(nthSurname(2), { 'Ваш класс': '15 Ю' }))
  host.events.splice(0)
  Object.assign(host.workbook, { begin: () => {}, commit: () => {}, rollback: () => {} })
  const calls: ServiceCall[] = []
  const whole = withoutTrace(host, () => {
    host.setHook(call => calls.push(call))
    formsDone(host, { do: 'scan' })
    host.setHook(undefined)
    return base(host)
  })
  const first = (name: string) => calls.findIndex(call => call.name === name)
  const moments = calls.filter((call, at) => call.counted && (isWriting(call) || first(call.name) === at))
  return { host, whole, moments }
}

/** What brings the answers in after that. */
type Way = [title: string, bring: (host: Host) => void]
export const ways: [Way, Way] = [
  ['проверка', host => void callForms(host, { do: 'scan' })],
  ['новый ответ', host => void host.run('onFormSubmit')],
]

/** The scan is cut off, or refused once, at this call; afterwards every answer is there once. */
export function runCutScan(
  { host, whole }: CutScan,
  { index: k, name }: ServiceCall,
  fault: 'die' | 'fail',
  again: (host: Host) => void,
): void {
  withoutTrace(host, () => {
    let dead = false
    host.setHook(({ index }) => {
      dead = index === k || (dead && fault === 'die')
      if (dead) throw new Error('Service Spreadsheets failed')
    })
    host.run('forms', [{ do: 'scan' }])
    host.setHook(undefined)
    again(host)
    again(host)
    const at = `${fault} ${k} ${name}`
    expect({ at, ...base(host) }).toEqual({ at, ...whole })
    const cut = host.rows('undo').filter(({ id, state }) => state === 'planned' && !id?.includes('/'))
    expect({ at, cut }).toEqual({ at, cut: [] })
  })
}
