import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { threadFile } from '../threadFile.ts'

/**
 * Runs a module of `server/` in a process of its own until it sends its one result. Unlike a thread, a process gives all its
 * memory back, which tells where a whole workbook is laid out once more beside the open one.
 */
export function inProcess<Result>(module: string, order: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(threadFile(new URL(`../${module}`, import.meta.url))), [], {
      serialization: 'advanced',
    })
    child.once('message', result => resolve(result as Result))
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${module} has ended without a result`)))
    child.send(order)
  })
}
