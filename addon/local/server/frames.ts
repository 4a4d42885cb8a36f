import { createHash, randomBytes } from 'node:crypto'

export interface FrameDocument {
  html: string
  policy: string
}

/** HTML of sidebars and dialogs, each under a random address that is served once. */
export class Frames {
  readonly #documents = new Map<string, FrameDocument>()

  add(content: string): string {
    const id = randomBytes(18).toString('base64url')
    this.#documents.set(id, frameDocument(content))
    const [oldest] = this.#documents.keys()
    if (this.#documents.size > 50 && oldest !== undefined) this.#documents.delete(oldest)
    return id
  }

  take(id: string): FrameDocument | null {
    const document = this.#documents.get(id) ?? null
    this.#documents.delete(id)
    return document
  }
}

/**
 * A sidebar as the host serves it: google.script goes in before anything else runs, and the policy lists the hashes
 * of exactly these scripts and styles. The frame has no origin and no network: its one way out is postMessage.
 */
export function frameDocument(content: string): FrameDocument {
  const text = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  // A script may hold a page of its own as text.
  const lead = text.split(/<(?:script|style|body)[\s>]/i, 1)[0] ?? ''
  const after = [...lead.matchAll(/<head(?:\s[^>]*)?>|<!doctype[^>]*>/gi)].at(-1)
  const at = after === undefined ? 0 : after.index + after[0].length
  const html = `${text.slice(0, at)}<script>${GOOGLE_SCRIPT}</script>${text.slice(at)}`
  const policy = [
    `default-src 'none'`,
    `script-src ${hashes(html, 'script')}`,
    `style-src ${hashes(html, 'style')}`,
    `img-src data: blob:`,
    `connect-src 'none'`,
    `frame-ancestors 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    'sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups',
  ].join('; ')
  return { html, policy }
}

function hashes(html: string, tag: 'script' | 'style'): string {
  const blocks = [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'gi'))]
  const list = blocks.map(
    ([, inner = '']) => `'sha256-${createHash('sha256').update(inner).digest('base64')}'`,
  )
  return list.length === 0 ? `'none'` : [...new Set(list)].join(' ')
}

/** google.script as HtmlService gives it to a sidebar, spoken to the host's page by postMessage. */
const GOOGLE_SCRIPT = `(() => {
  const pending = new Map()
  let last = 0
  const post = message => parent.postMessage(message, '*')
  const runner = (onSuccess, onFailure, extra, hasExtra) => new Proxy({}, {
    get(_, name) {
      if (name === 'then' || typeof name !== 'string') return undefined
      if (name === 'withSuccessHandler') return handler => runner(handler, onFailure, extra, hasExtra)
      if (name === 'withFailureHandler') return handler => runner(onSuccess, handler, extra, hasExtra)
      if (name === 'withUserObject') return object => runner(onSuccess, onFailure, object, true)
      return (...args) => {
        const id = ++last
        pending.set(id, { onSuccess, onFailure, rest: hasExtra ? [extra] : [] })
        post({ type: 'tandem:run', id, fn: name, args: JSON.parse(JSON.stringify(args)) })
      }
    },
  })
  addEventListener('message', event => {
    if (event.source !== parent || event.data?.type !== 'tandem:result') return
    const call = pending.get(event.data.id)
    pending.delete(event.data.id)
    if (call === undefined) return
    if (event.data.ok) return call.onSuccess?.(event.data.value, ...call.rest)
    const error = Object.assign(new Error(event.data.error.message), { name: event.data.error.name })
    if (call.onFailure) call.onFailure(error, ...call.rest)
    else setTimeout(() => { throw error })
  })
  addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) post({ type: 'tandem:escape' })
  })
  window.tandemHost = { pushesSelection: true }
  window.google = {
    script: {
      run: runner(),
      host: { close: () => post({ type: 'tandem:close' }), editor: { focus: () => post({ type: 'tandem:focus' }) } },
    },
  }
})()`
