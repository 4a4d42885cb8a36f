import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FormPages } from './formPages.ts'
import { RateLimit } from './rateLimit.ts'

export interface FormsListener {
  address: string
  port: number
  close(): Promise<void>
}

const TRIES = 20
/** Of one address: a browser holds six, and a class may stand behind one. */
const MOST_CONNECTIONS = 300

/**
 * A second listener, for the school's network: pages of forms and nothing else. It is bound to one address of this computer.
 * @param wanted the port to try first; the next free one is taken
 */
export async function listenForForms(
  forms: FormPages,
  { address, wanted, now = Date.now }: { address: string; wanted: number; now?: () => number },
): Promise<FormsListener> {
  const limit = new RateLimit(now)
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    // Whoever sends a byte now and then keeps no place for long.
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: 2_000,
  })
  server.maxConnections = 1000
  const held = new Map<string, number>()
  server.on('connection', socket => {
    const from = socket.remoteAddress ?? ''
    const count = (held.get(from) ?? 0) + 1
    held.set(from, count)
    socket.once('close', () => {
      const left = (held.get(from) ?? 1) - 1
      if (left === 0) held.delete(from)
      else held.set(from, left)
    })
    if (count > MOST_CONNECTIONS) socket.destroy()
  })
  const port = await listen(server, address, wanted)
  const authority = `${address}:${port}`
  server.on('request', (request, response) => {
    const passes = limit.passes(request.socket.remoteAddress ?? '', request.method ?? '')
    if (passes) void forms.serve(request, response, authority)
    else void forms.refuse(request, response, 429)
  })
  server.on('clientError', (_error, socket) =>
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
  )
  return {
    address,
    port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen({ port, host, exclusive: true }, () => {
          server.off('error', reject)
          resolve()
        })
      })
      return (server.address() as AddressInfo).port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= wanted + TRIES) throw error
    }
  }
}
