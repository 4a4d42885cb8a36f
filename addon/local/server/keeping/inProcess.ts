import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { threadFile } from '../threadFile.ts'
import type { FromProcess } from './answerParent.ts'

/**
 * Runs a module of `server/` in a process of its own until it sends its one result. Unlike a thread, a process gives all its
 * memory back, which tells where a whole workbook is laid out once more beside the open one.
 * @throws what the module threw, by name, code and message
 */
export function inProcess<Result>(module: string, order: object): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(threadFile(new URL(`../${module}`, import.meta.url))), [], {
      serialization: 'advanced',
    })
    child.once('message', (sent: FromProcess<Result>) =>
      'fault' in sent
        ? reject(Object.assign(new Error(sent.fault.message), sent.fault))
        : resolve(sent.result),
    )
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${module} has ended without a result`)))
    child.send(order)
  })
}
