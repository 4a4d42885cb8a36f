import { parentPort, workerData } from 'node:worker_threads'
import { createApp } from '#worker/app.ts'
import type { EngineAnswer, EngineRequest } from './engine.ts'

const main = parentPort
if (main === null) throw new Error('engineThread runs as a worker thread')

// The terminal shows the address to open; of the engine's requests only those that failed are worth a line there.
const app = createApp(workerData, {
  log: line => {
    if (Number((JSON.parse(line) as { status?: number }).status) >= 500) process.stderr.write(`${line}\n`)
  },
})

main.on('message', async ({ id, request }: { id: number; request: EngineRequest }) => {
  const { url, method, headers, body } = request
  const response = await app.fetch(new Request(url, { method, headers, body }))
  const answer: EngineAnswer = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
  main.postMessage({ id, answer })
})
