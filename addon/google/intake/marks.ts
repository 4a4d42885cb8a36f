import type { Scanned } from '../../features/formsCall.ts'
import type { ReadAnswers } from './readAnswers.ts'

/** What the intake leaves behind for its next run and for whoever looks: properties of the document. */
const names = { asked: 'intakeAsked', under: 'intakeUnderWay', last: 'intakeLast' }

/** A scan that was cut off is not waited for longer than an execution may last. */
const longestExecution = 6 * 60_000

export interface LastScan extends Scanned {
  /** The newest request it has seen before it began to read. */
  saw: string
  /** Everything there was has been taken in up to the response that was sent then, in ms; 0: nothing is known of that. */
  upTo: number
  /** Whether everything there was has been taken in. */
  whole: boolean
  /** Absent: left by an earlier version. */
  edited?: ReadAnswers['edited']
}

const properties = () => PropertiesService.getDocumentProperties()

/** An answer has come: whoever is scanning must look again. No clock: two requests are never the same. */
export const askForScan = (): void => {
  properties().setProperty(names.asked, Utilities.getUuid())
}
export const newestRequest = (): string => properties().getProperty(names.asked) ?? ''

export const markUnderWay = (): void => {
  properties().setProperty(names.under, String(Date.now()))
}
/** Whether a scan has not come to its end: asked under the lock, it was cut off. */
export const wasCutOff = (): boolean => Number(properties().getProperty(names.under) ?? 0) > 0
export const isUnderWay = (): boolean =>
  Date.now() - Number(properties().getProperty(names.under) ?? 0) < longestExecution

/** The result, and that nobody scans any more: one call. */
export function leaveMark(last: LastScan): void {
  properties().setProperties({ [names.last]: JSON.stringify(shortened(last)), [names.under]: '0' })
}

export function lastScan(): LastScan | null {
  const text = properties().getProperty(names.last)
  try {
    return text === null ? null : (JSON.parse(text) as LastScan)
  } catch {
    return null
  }
}

/** A property holds 9 KB. */
const shortened = (last: LastScan): LastScan => ({ ...last, troubles: last.troubles.slice(0, 10) })
