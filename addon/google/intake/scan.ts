import type { Scanned } from '../../features/formsCall.ts'
import { isRefused, type Refused, refuse } from '../../features/refusal.ts'
import { underLock } from '../lock.ts'
import { stamp } from '../moment.ts'
import { permissionFor } from '../permission.ts'
import { readAll } from '../readAll.ts'
import { isCutOff, recoverIfCut } from '../recover.ts'
import { openWorkbook, type Workbook } from '../workbook.ts'
import { importUnseen } from './importUnseen.ts'
import {
  askForScan,
  isUnderWay,
  lastScan,
  leaveMark,
  markUnderWay,
  newestRequest,
  wasCutOff,
} from './marks.ts'
import { type ReadAnswers, readAnswers } from './readAnswers.ts'

/** Of the six minutes that Google gives. */
const longest = 4 * 60_000
/** A response may be listed a little later than it was sent. */
const overlap = 10 * 60_000
const impatient = 1000

/**
 * Takes in what has come, as a trigger: asks whoever is scanning to look again, and leaves. Where nobody is scanning, the
 * lock is a command's of the curator's, and is waited for. Answers what was taken in, null where others have done it.
 */
export function scanOnSubmit(): Scanned | null {
  if (!permissionFor('table').granted) return null
  askForScan()
  const workbook = openWorkbook()
  const work = () => (isSeen() ? null : scanUntilStill(workbook, false))
  let done = underLock(work, impatient)
  if (done !== null && isRefused(done) && !isUnderWay()) done = underLock(work)
  return done === null || isRefused(done) ? null : lookBehind(workbook, done)
}

/** Takes in everything there is, however it was missed. */
export function scanAll(workbook: Workbook): Scanned | Refused {
  const done = underLock(() => scanUntilStill(workbook, true))
  return isRefused(done) ? done : lookBehind(workbook, done)
}

/** Whether everybody who has asked was seen by a scan that then took everything in. */
const isSeen = (): boolean => {
  const last = lastScan()
  return last?.whole === true && last.saw === newestRequest()
}

/** Who asks between the last look and the opening of the lock has left already. */
function lookBehind(workbook: Workbook, done: Scanned): Scanned {
  if (done.more || isSeen()) return done
  const next = underLock(() => (isSeen() ? null : scanUntilStill(workbook, false)), impatient)
  return next === null || isRefused(next) ? done : lookBehind(workbook, sumOf(done, next))
}

/** Reads and takes in until nobody has asked since. Leaves a mark with the result. */
function scanUntilStill(workbook: Workbook, all: boolean): Scanned | Refused {
  const told = recovered(workbook, all)
  if (told !== null) return told
  const began = Date.now()
  const timeIsUp = () => Date.now() - began > longest
  const last = lastScan()
  let upTo = all ? 0 : (last?.upTo ?? 0)
  let edited = last?.edited ?? {}
  let sum: Scanned | null = null
  let saw = ''
  markUnderWay()
  do {
    saw = newestRequest()
    // A clock that was put back must not hide what comes.
    const since = upTo === 0 ? null : new Date(Math.min(upTo, Date.now()) - overlap)
    const pass = scanOnce(workbook, since, edited, timeIsUp)
    if (isRefused(pass)) return pass
    sum = sum === null ? pass.scanned : sumOf(sum, pass.scanned)
    edited = pass.edited
    // Of a form that could not be read nothing later is known than what the last scan has seen.
    upTo = pass.scanned.more ? 0 : Math.max(upTo, pass.unread ? (last?.upTo ?? 0) : pass.newest)
  } while (!sum.more && !timeIsUp() && newestRequest() !== saw)
  leaveMark({ ...sum, saw, upTo, whole: !sum.more, edited })
  return sum
}

/**
 * A table half written tells of answers that are not there. What the intake has left so it mends without a word; of a
 * command of hers the curator must be told, and that is when she asks herself.
 */
function recovered(workbook: Workbook, asked: boolean): Refused | null {
  if (!isCutOff(workbook)) return null
  if (wasCutOff()) {
    recoverIfCut(workbook)
    return null
  }
  return asked
    ? recoverIfCut(workbook)
    : refuse('recovered', 'Прошлое действие не завершилось', 'Ответы будут внесены после него')
}

function scanOnce(
  workbook: Workbook,
  since: Date | null,
  before: ReadAnswers['edited'],
  timeIsUp: () => boolean,
): ({ scanned: Scanned } & Pick<ReadAnswers, 'newest' | 'unread' | 'edited'>) | Refused {
  const programme = readAll(workbook, ['settings', 'dictionaries', 'webForms', 'responses'], 'view')
  if (isRefused(programme)) return programme
  const { unseen, troubles, ...read } = readAnswers(workbook, programme, since, before)
  const { counts, more, refusal } = importUnseen(workbook, unseen, timeIsUp)
  const stopped =
    refusal === null ? [] : [{ webForm: '', title: 'Ответы', message: refusal.message, next: refusal.next }]
  const at = stamp(workbook).slice(0, 16)
  return { scanned: { at, ...counts, more, troubles: [...stopped, ...troubles] }, ...read }
}

const sumOf = (one: Scanned, next: Scanned): Scanned => ({
  ...next,
  taken: one.taken + next.taken,
  imported: one.imported + next.imported,
  fields: one.fields + next.fields,
  who: one.who + next.who,
  quarantine: one.quarantine + next.quarantine,
})
