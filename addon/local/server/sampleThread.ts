import { parentPort, workerData } from 'node:worker_threads'
import { openWorkbook } from '../workbook/workbook.ts'
import type { Bundle } from './addonThread.ts'
import { WORKBOOK } from './programme.ts'
import { fillSample } from './sample.ts'
import { silentRuntime } from './silentRuntime.ts'

const { file, bundle } = workerData as { file: string; bundle: Bundle }

const workbook = openWorkbook({ file, ...WORKBOOK, now: Date.now })
fillSample(workbook, silentRuntime(workbook, bundle, 'sample'), WORKBOOK.zone, Date.now())
workbook.close()
parentPort?.postMessage('filled')
