import type { FetchAnswer, FetchRequest } from './ports.ts'
import { type BlobHandle, makeBlob, signed } from './blob.ts'
import { type Facade, type Handle, handle, type Host, isHandle, method, service } from './facade.ts'
import { ServiceException } from './serviceException.ts'

// https only, and only to addresses of the manifest's whitelist where there is one; 400 and more throws unless muted.
// A fetch while a batch of writes is open would make the whole table wait for the network: it is a fault of the script.

interface ResponseHandle extends Handle {
  answer: FetchAnswer
}

interface Options {
  method?: string
  contentType?: string
  payload?: unknown
  headers?: Record<string, unknown>
  muteHttpExceptions?: boolean
}

const TIMEOUT = 60_000
const KNOWN = [
  'method',
  'contentType',
  'payload',
  'headers',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'escaping',
]

function allowed(host: Host, url: string): void {
  if (!/^https:\/\/[^/?#]+/i.test(url)) throw new ServiceException(`Invalid argument: ${url}`)
  const list: unknown = Reflect.get(Object(host.ports.manifest), 'urlFetchWhitelist')
  if (Array.isArray(list) && !list.some(start => url.startsWith(String(start))))
    throw new ServiceException(`The URL ${url} is not in the whitelist of the manifest.`)
}

/** A string goes as it is, bytes as bytes, an object as a form. */
function body(payload: unknown): { body: FetchRequest['body']; type: string } {
  if (payload === undefined || payload === null) return { body: null, type: '' }
  if (isHandle(payload) && payload.facade === 'Blob') {
    const { bytes, contentType } = payload as BlobHandle
    return { body: bytes, type: contentType ?? 'application/octet-stream' }
  }
  if (typeof payload === 'string') return { body: payload, type: 'application/x-www-form-urlencoded' }
  if (Array.isArray(payload))
    return { body: Uint8Array.from(payload as number[]), type: 'application/octet-stream' }
  const pairs = Object.entries(Object(payload)).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`,
  )
  return { body: pairs.join('&'), type: 'application/x-www-form-urlencoded' }
}

function fetchOne(host: Host, url: string, given: object = {}): ResponseHandle {
  if (host.batchOpen)
    throw new ServiceException('A fetch inside a batch of writes: fetch before the first write.', 'Fault')
  allowed(host, url)
  const options = Object.fromEntries(Object.entries(given)) as Options
  const unknown = Object.keys(options).find(key => !KNOWN.includes(key))
  if (unknown) throw new ServiceException(`Attribute provided with invalid value: ${unknown}`)
  const sent = body(options.payload)
  const headers: Record<string, string> = {}
  for (const [key, value] of Object.entries(Object(options.headers ?? {}))) headers[key] = String(value)
  const type = options.contentType ?? sent.type
  if (type !== '') headers['Content-Type'] = type
  let answer: FetchAnswer
  try {
    answer = host.ports.fetch({
      url,
      // Google posts what has a body where no method is named
      method: (options.method ?? (sent.body === null ? 'get' : 'post')).toUpperCase(),
      headers,
      body: sent.body,
      timeoutMs: TIMEOUT,
    })
  } catch {
    throw new ServiceException(`Address unavailable: ${url}`)
  }
  if (answer.status >= 400 && options.muteHttpExceptions !== true)
    throw new ServiceException(
      `Request failed for ${url} returned code ${answer.status}. Use muteHttpExceptions option to examine full response.`,
    )
  return handle('HTTPResponse', { answer })
}

export const urlFetchApp: Facade = {
  name: 'UrlFetchApp',
  members: {
    fetch: service('string | string object', (host, url: string, options?: object) =>
      fetchOne(host, url, options),
    ),
    fetchAll: service('list', (host, requests: (string | { url: string })[]) =>
      requests.map(request => {
        if (typeof request === 'string') return fetchOne(host, request)
        const { url, ...options } = request
        return fetchOne(host, url, options)
      }),
    ),
  },
}

export const httpResponse: Facade = {
  name: 'UrlFetchApp.HTTPResponse',
  members: {
    getResponseCode: method('', (_host, self: ResponseHandle) => self.answer.status),
    getContent: method('', (_host, self: ResponseHandle) => signed(self.answer.body)),
    getContentText: method('| string', (_host, self: ResponseHandle) =>
      Buffer.from(self.answer.body).toString('utf8'),
    ),
    getHeaders: method('', (_host, self: ResponseHandle) => self.answer.headers),
    getAllHeaders: method('', (_host, self: ResponseHandle) => self.answer.headers),
    getBlob: method('', (_host, self: ResponseHandle) =>
      makeBlob(self.answer.body, self.answer.headers['content-type'] ?? null, null),
    ),
  },
}
