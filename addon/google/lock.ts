import { type Refused, refuse } from '../features/refusal.ts'

const patience = 30_000

// Every execution has globals of its own, so this says what the present one holds.
let held = false

/**
 * Runs `work` while no other execution writes. Everything written is in the sheet before the lock is given back. Work
 * within work stands under the lock of the outer one.
 */
export function underLock<T>(work: () => T, waits = patience): T | Refused {
  if (held) return work()
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(waits))
    return refuse(
      'busy',
      'Сейчас таблицу записывает другое окно',
      'Подождите минуту и повторите: введённое сохранено',
    )
  held = true
  try {
    const done = work()
    SpreadsheetApp.flush()
    return done
  } finally {
    held = false
    lock.releaseLock()
  }
}
