import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { createRuntime } from '../services/runtime.ts'
import { openWorkbook } from '../workbook/workbook.ts'
import type { Bundle } from './addonThread.ts'
import { ENGINE_URL } from './engine.ts'
import { WORKBOOK } from './programme.ts'
import { fillSample } from './sample.ts'

const { file, bundle } = workerData as { file: string; bundle: Bundle }

const workbook = openWorkbook({ file, ...WORKBOOK, now: Date.now })
workbook.handle({ op: 'setProperties', store: 'script', set: { ENGINE_URL } })
const runtime = createRuntime({
  ...bundle,
  store: request => workbook.handle(request),
  batch: {
    begin: () => workbook.begin('sample'),
    commit: () => workbook.commit(),
    rollback: () => workbook.rollback(),
  },
  fetch: () => {
    throw new Error('The sample is filled without the engine')
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
fillSample(workbook, runtime, WORKBOOK.zone, Date.now())
workbook.close()
parentPort?.postMessage('filled')
