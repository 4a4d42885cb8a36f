import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { identityToken, localIdentity, localUser } from '#addon/local/server/identity.ts'
import { ask, syncLine } from '#addon/local/server/syncLine.ts'
import type { FetchAnswer, FetchRequest } from '#addon/local/services/ports.ts'

/** What a host needs to reach the real engine: a synchronous fetch and tokens that the engine takes. */
export interface RunningEngine {
  fetch(request: FetchRequest): FetchAnswer
  identityToken(): string
  stop(): Promise<unknown>
}

/** The Worker's app in a thread of its own, with keys made for this run. */
export function startEngine(): RunningEngine {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-engine-'))
  const identity = localIdentity(folder)
  rmSync(folder, { recursive: true })
  const { asker, answerer } = syncLine()
  const thread = new Worker(new URL('./engineThread.ts', import.meta.url), {
    workerData: {
      line: answerer,
      environment: {
        ENVIRONMENT: 'local',
        ALLOWED_AUDIENCES: localUser.audience,
        ALLOWED_DOMAINS: '',
        ALLOWED_USERS: localUser.sub,
        JWKS_JSON: identity.keys,
      },
    },
    transferList: [answerer.port],
  })
  thread.unref()
  return {
    fetch: request => ask(asker, request) as FetchAnswer,
    identityToken: () => identityToken(identity, Date.now()),
    stop: () => thread.terminate(),
  }
}
