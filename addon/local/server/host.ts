import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import type { Bundle } from './addonThread.ts'
import type { Page } from './buildPage.ts'
import { Engine } from './engine.ts'
import { faultLine } from './faultLine.ts'
import { folderTrouble } from './folderTrouble.ts'
import { guard } from './guard.ts'
import { type Identity, localIdentity } from './identity.ts'
import { findForm } from '../forms/findForm.ts'
import { FORMS_PATH, FormPages } from '../forms/formPages.ts'
import { FormsNetwork } from '../forms/formsNetwork.ts'
import { type NetworkAddress, schoolAddresses } from '../forms/schoolAddresses.ts'
import { claimFolder } from './keeping/claimFolder.ts'
import { Programmes } from './programmes.ts'
import { Refusal, refusals } from './refusal.ts'
import { type Route, routes } from './routes.ts'
import { Sessions } from './session.ts'

export interface HostOptions {
  dataDir: string
  /** the first port to try; the next free one is taken */
  port: number
  bundle(): Promise<Bundle>
  page(): Promise<Page>
  limitMs?: number
  /** the clock on the wall: names copies and tells when a day has begun; nothing else hangs on it */
  now?: () => number
  /** of this computer in the school's network */
  addresses?: () => NetworkAddress[]
}

export interface Host {
  /** the one address to open: the launch token is in the fragment, which no server ever sees */
  url: string
  port: number
  close(): Promise<void>
}

// V8 lets each thread's heap grow far before it tidies up, and a school's computer has other uses for its memory: with small
// steps the host takes half of it and is no slower (tests/bench/memory.ts).
setFlagsFromString('--max-semi-space-size=1')
setFlagsFromString('--heap-growing-percent=40')

/** A little more than the six minutes after which the runtime itself ends an execution. */
const EXECUTION_LIMIT_MS = 370_000

/**
 * Starts the program on this computer: 127.0.0.1 only, nothing opened or solved before a window asks.
 * @throws Refusal `running` (facts: the url of the program that has the folder) or `network`
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { dataDir, bundle, page, limitMs = EXECUTION_LIMIT_MS } = options
  const { now = Date.now, addresses = schoolAddresses } = options
  // Who knocks while the program is still starting waits for it.
  let open: (answer: RequestListener) => void = () => {}
  const opened = new Promise<RequestListener>(resolve => {
    open = resolve
  })
  const server = createServer(
    { maxHeaderSize: 16 * 1024, requestTimeout: 60_000, headersTimeout: 10_000 },
    (request, response) => void opened.then(answer => answer(request, response)),
  )
  const port = await listen(server, options.port)
  const sessions = new Sessions(port)
  const url = `http://127.0.0.1:${port}/#t=${sessions.launchToken}`
  let release: () => void
  try {
    release = await claimFolder(dataDir, url)
  } catch (error) {
    server.close()
    server.closeAllConnections()
    throw error
  }
  let identity: Identity | null = null
  const myIdentity = () => {
    identity ??= localIdentity(dataDir)
    return identity
  }
  const engine = new Engine(() => myIdentity().keys)
  const formsAddress = (): string => network.root()
  const around = { bundle, identity: myIdentity, engine, limitMs, formsAddress }
  const programmes = new Programmes(dataDir, around, now)
  const forms = new FormPages({ find: id => findForm(programmes, id), parts: page })
  const network = new FormsNetwork({ dataDir, forms, home: `http://127.0.0.1:${port}`, addresses })
  const table = routes({ sessions, programmes, page, network })
  open((request, response) => {
    if (request.url?.startsWith(FORMS_PATH)) void forms.serve(request, response, `127.0.0.1:${port}`)
    else void serve(request, response, { table, sessions, port })
  })
  server.on('clientError', (_error, socket) =>
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
  )
  return {
    url,
    port,
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve))
      await network.close()
      engine.stop()
      await programmes.close()
      release()
      server.closeAllConnections()
      await closed
    },
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { table, sessions, port }: { table: Record<string, Route>; sessions: Sessions; port: number },
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  try {
    const refused = guard(request, port)
    if (refused !== null) throw refused
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
    const route = Object.hasOwn(table, `${request.method} ${url.pathname}`)
      ? table[`${request.method} ${url.pathname}`]
      : undefined
    if (route === undefined) throw refusals.path()
    if (route.open !== true && !sessions.knows(request)) throw refusals.session()
    const answer = await route.serve({ request, response, url })
    if (answer === null) return
    if ('json' in answer)
      return send(response, 200, 'application/json; charset=utf-8', JSON.stringify(answer.json))
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
    send(response, 200, answer.type, answer.bytes)
  } catch (error) {
    fail(request, response, error)
  }
}

function send(response: ServerResponse, status: number, type: string, body: Buffer | string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const refusal = error instanceof Refusal ? error : fault(error)
  // An unread body would be taken for the next request of the connection.
  if (!request.complete) response.setHeader('Connection', 'close')
  const { code, message, facts } = refusal
  send(
    response,
    refusal.status,
    'application/problem+json; charset=utf-8',
    JSON.stringify({ code, detail: message, facts }),
  )
}

function fault(error: unknown): Refusal {
  const { name, code = '', message } = error as { name?: string; code?: string; message: string }
  const status = name === 'StoreError' ? TROUBLES[code] : undefined
  if (status !== undefined) return new Refusal(status, code, message)
  const trouble = folderTrouble(error)
  if (trouble !== null) return trouble
  process.stderr.write(faultLine(error))
  return new Refusal(
    500,
    'fault',
    'Программа не справилась с этим действием. Записанное сохранено. Обновите страницу и повторите.',
  )
}

/** What the disk and the file do to us is told in the store's own sentence. */
const TROUBLES: Record<string, number> = {
  closed: 409,
  locked: 409,
  damaged: 409,
  newer: 409,
  readOnly: 409,
  notOpened: 409,
  full: 507,
  disk: 507,
}

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
}

/** Listens on the port or the next free one of the twenty after it. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= wanted + 20) throw error
    }
  }
}
