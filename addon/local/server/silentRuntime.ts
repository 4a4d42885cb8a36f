import { randomUUID } from 'node:crypto'
import type { Ports, Runtime } from '../services/ports.ts'
import { createRuntime } from '../services/runtime.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Bundle } from './addonThread.ts'
import { ENGINE_URL } from './engine.ts'

/** The add-on over a workbook that no window has open: it asks nobody, shows nothing and does without the engine. */
export function silentRuntime(
  workbook: Workbook,
  bundle: Bundle,
  owner: string,
  more: Pick<Ports, 'formsAddress'> = {},
): Runtime {
  workbook.handle({ op: 'setProperties', store: 'script', set: { ENGINE_URL } })
  return createRuntime({
    ...bundle,
    ...more,
    store: request => workbook.handle(request),
    batch: {
      begin: () => workbook.begin(owner),
      commit: () => workbook.commit(),
      rollback: () => workbook.rollback(),
    },
    fetch: () => {
      throw new Error('A workbook without a window has no engine')
    },
    identityToken: () => null,
    user: { email: '', locale: 'ru' },
    now: Date.now,
    random: Math.random,
    uuid: randomUUID,
    ui: {
      menu: () => undefined,
      sidebar: () => undefined,
      dialog: () => undefined,
      alert: () => 'OK',
      prompt: () => ({ button: 'CLOSE', text: '' }),
      toast: () => undefined,
      activate: () => undefined,
    },
    log: () => undefined,
  })
}
