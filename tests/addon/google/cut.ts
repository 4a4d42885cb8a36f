import { expect } from 'vitest'
import { Workbook } from '#addon/local/workbook/workbook.ts'
import type { Host } from '#tests/addon/host.ts'
import { type Command, write } from './commands.ts'

/** The execution ends at this call, and nothing is rolled back: as at Google. */
export function cut(
  host: Host,
  command: Command,
  at: { name: string; nth: number },
  more: object = {},
): void {
  let met = 0
  host.setHook(({ name }) => {
    if (name === at.name) met++
    if (met >= at.nth) throw new Error('Exceeded maximum execution time')
  })
  Object.assign(host.workbook, { rollback: () => host.workbook.commit() })
  expect(() => write(host, command, more)).toThrow('Exceeded maximum execution time')
  host.setHook(undefined)
  Object.assign(host.workbook, { rollback: Workbook.prototype.rollback })
}
