import { workerData } from 'node:worker_threads'
import { answerAll, type SyncLine } from '#addon/local/server/syncLine.ts'
import type { FetchAnswer, FetchRequest } from '#addon/local/services/ports.ts'
import { createApp } from '#worker/app.ts'

// The real engine for a host in one process: that host sleeps while the engine answers in this thread.

const { line, environment } = workerData as { line: SyncLine; environment: Record<string, string> }
const app = createApp(environment, { log: () => {} })

answerAll(line, async (question): Promise<FetchAnswer> => {
  const { url, method, headers, body } = question as FetchRequest
  const response = await app.fetch(new Request(url, { method, headers, body: body as string | null }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
})
