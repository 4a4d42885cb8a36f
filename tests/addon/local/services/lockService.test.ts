import { expect, test } from 'vitest'
import { scriptHost } from './scriptHost.ts'

const take = (kind = 'Document') => `LockService.get${kind}Lock()`

test('a lock is held till it is released, and can be taken again', () => {
  const body = `const lock = ${take()}; const seen = [lock.hasLock(), lock.tryLock(10), lock.hasLock()]; lock.releaseLock(); return [...seen, lock.hasLock(), lock.tryLock(0)]`
  expect(scriptHost().value(body)).toEqual([false, true, true, false, true])
})

test('the end of an execution gives its locks back, also the end by an error', () => {
  const { value, refusal } = scriptHost()
  refusal(`${take()}.waitLock(100); throw new Error('стоп')`)
  expect(value(`return ${take()}.tryLock(0)`)).toBe(true)
})

test('what another execution holds is waited for, then refused', () => {
  const host = scriptHost()
  host.workbook.handle({ op: 'lock', name: 'document', owner: 'другое выполнение' })
  expect(host.value(`return ${take()}.tryLock(120)`)).toBe(false)
  expect(host.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(120)
  expect(host.refusal(`${take()}.waitLock(100)`)).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  )
  expect(host.value(`return [${take('Script')}.tryLock(0), ${take('User')}.tryLock(0)]`)).toEqual([
    true,
    true,
  ])
  host.workbook.handle({ op: 'unlock', name: null, owner: 'другое выполнение' })
  expect(host.value(`return ${take()}.tryLock(0)`)).toBe(true)
})
