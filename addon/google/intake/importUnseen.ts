import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { Reply } from '../../features/call.ts'
import type { Refusal } from '../../features/refusal.ts'
import { recoverIfCut } from '../recover.ts'
import { runCall } from '../runCall.ts'
import type { Workbook } from '../workbook.ts'

const most = 500

/** Refusals that speak of the table, not of an answer: parting the answers would change nothing. */
const general: readonly Refusal['code'][] = [
  'busy',
  'notSetUp',
  'newerWorkbook',
  'olderWorkbook',
  'unreadableSchema',
  'sheets',
  'columns',
  'copiedRow',
  'fault',
]

/** Refusals that tell of what somebody did in that very second: read again, the sheets say something else. */
const passing: readonly Refusal['code'][] = ['recovered', 'rowsMoved', 'changedMeanwhile', 'gone']

export interface Imported {
  counts: { taken: number; imported: number; fields: number; who: number; quarantine: number }
  /** Not all were taken in: time was up, or the table does not take any. */
  more: boolean
  refusal: Refusal | null
}

/**
 * Takes answers in, some hundred at a time. A part that can't be written is parted again, so that one answer can't hold up
 * the others; that one goes to «Карантин» with what can be kept of it.
 */
export function importUnseen(
  workbook: Workbook,
  unseen: readonly RawResponse[],
  timeIsUp: () => boolean,
): Imported {
  const done: Imported = {
    counts: { taken: 0, imported: 0, fields: 0, who: 0, quarantine: 0 },
    more: false,
    refusal: null,
  }
  const parts: RawResponse[][] = []
  for (let at = 0; at < unseen.length; at += most) parts.push(unseen.slice(at, at + most))
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    if (timeIsUp()) return { ...done, more: true }
    const [reply, failed] = attempt(workbook, part)
    if (reply?.ok) {
      const view = reply.view as Imported['counts']
      for (const key of Object.keys(done.counts) as (keyof Imported['counts'])[])
        done.counts[key] += view[key] ?? 0
    } else if (failed !== null && general.includes(failed.code))
      return { ...done, more: true, refusal: failed }
    else if (part.length > 1) {
      const half = Math.ceil(part.length / 2)
      parts.unshift(part.slice(0, half), part.slice(half))
    } else {
      const [only] = part
      const kept = only === undefined ? null : attempt(workbook, [only], true)[0]
      if (kept?.ok) {
        done.counts.taken++
        done.counts.quarantine++
      } else return { ...done, more: true, refusal: failed }
    }
  }
  return done
}

/**
 * One try. What a service that failed has left half written is taken back before the next: else answers would seem to be
 * there that are not.
 */
function attempt(
  workbook: Workbook,
  responses: readonly RawResponse[],
  unfit = false,
): [Reply<unknown> | null, Refusal | null] {
  const input = unfit ? { responses, unfit: true } : { responses }
  for (let again = 0; ; again++) {
    try {
      const reply = runCall({ name: 'importAnswers', input, mode: 'write' })
      if (reply.ok) return [reply, null]
      if (!passing.includes(reply.refusal.code) || again === 2) return [reply, reply.refusal]
    } catch {
      try {
        recoverIfCut(workbook)
      } catch {
        return [null, silent]
      }
      if (again === 1) return [null, null]
    }
  }
}

const silent: Refusal = {
  code: 'fault',
  message: 'Таблица не отвечает',
  next: 'Ответы сохранены в анкетах и будут внесены при следующей проверке',
}
