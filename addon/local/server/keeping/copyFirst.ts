import type { Execution } from '../addonThread.ts'
import type { CopyKind } from './copies.ts'

/** Commands that change the whole workbook: a copy is made before they begin. The one list of them. */
const COMMANDS: readonly { kind: CopyKind; fn?: string; call?: string }[] = [
  { fn: 'updateWorkbook', kind: 'migration' },
  { call: 'startSchoolYear', kind: 'year' },
]

/** The copy that belongs before this execution, null for everyday commands. */
export function copyFirst({ fn, args }: Pick<Execution, 'fn' | 'args'>): CopyKind | null {
  const [request] = args as [{ name?: unknown; mode?: unknown } | undefined]
  const called = fn === 'call' && request?.mode === 'write' ? request.name : null
  return COMMANDS.find(rule => rule.fn === fn || (called !== null && rule.call === called))?.kind ?? null
}
