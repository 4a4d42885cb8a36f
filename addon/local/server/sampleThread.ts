import { parentPort, workerData } from 'node:worker_threads'
import { openWorkbook } from '../workbook/workbook.ts'
import type { Bundle } from './addonThread.ts'
import { WORKBOOK } from './programme.ts'
import { fillSample } from './sample.ts'
import { silentRuntime } from './silentRuntime.ts'

const { file, bundle, address } = workerData as { file: string; bundle: Bundle; address: string }

const workbook = openWorkbook({ file, ...WORKBOOK, now: Date.now })
const runtime = silentRuntime(workbook, bundle, 'sample', { formsAddress: () => address })
fillSample(workbook, runtime, WORKBOOK.zone, Date.now())
workbook.close()
parentPort?.postMessage('filled')
