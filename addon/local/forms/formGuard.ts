import type { IncomingMessage } from 'node:http'

/**
 * The door of the forms, on either listener: the status of a refusal, or null. A link in a message opens a form from
 * anywhere, so no session is asked for and another site may lead here; but only our own page sends answers.
 * @param authority host and port that this listener is reached by
 */
export function formGuard(request: IncomingMessage, authority: string): number | null {
  const { headers, rawHeaders, method = '', url = '' } = request
  const times = (name: string) =>
    rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === name).length
  if (times('host') !== 1 || headers.host !== authority) return 421
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\') || url.length > 2000) return 404
  if (method !== 'GET' && method !== 'POST') return 405
  if (times('origin') > 1 || times('cookie') > 1) return 403
  const site = headers['sec-fetch-site']
  if (method === 'GET') {
    const isEmbedded = headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document'
    return (site === 'cross-site' || site === 'same-site') && isEmbedded ? 403 : null
  }
  if (site !== undefined && site !== 'same-origin') return 403
  return headers.origin === `http://${authority}` ? null : 403
}
