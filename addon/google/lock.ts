import { type Refused, refuse } from '../features/refusal.ts'

const patience = 30_000

/** Runs `work` while no other execution writes. Everything written is in the sheet before the lock is given back. */
export function underLock<T>(work: () => T): T | Refused {
  const lock = LockService.getDocumentLock()
  if (!lock.tryLock(patience))
    return refuse(
      'busy',
      'Сейчас таблицу записывает другое окно',
      'Подождите минуту и повторите: введённое сохранено',
    )
  try {
    const done = work()
    SpreadsheetApp.flush()
    return done
  } finally {
    lock.releaseLock()
  }
}
