import { Worker } from 'node:worker_threads'
import { threadFile } from '../threadFile.ts'

/** Runs a module of `server/` in a thread of its own until it posts its one result. */
export function inThread<Result>(module: string, workerData: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(new URL(`../${module}`, import.meta.url)), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error(`${module} has ended without a result`)))
  })
}
