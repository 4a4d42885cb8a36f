import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBytes } from '../server/body.ts'
import { faultLine } from '../server/faultLine.ts'
import { Refusal } from '../server/refusal.ts'
import { type FormAnswer, notFound, showForm, takeStep, thanks } from './fillForm.ts'
import type { FormDesk } from './formDesk.ts'
import type { FormAssets } from './formFrame.ts'
import { formGuard } from './formGuard.ts'
import { plainPage } from './plainPage.ts'

interface FormPagesOptions {
  /** the desk of the programme that has the form; null: nobody has it */
  find(formId: string): Promise<FormDesk | null>
  /** what every page loads */
  parts(): Promise<{ formStyle: string; formScript: string }>
}

/** Where all pages of forms lie. */
export const FORMS_PATH = '/f/'
/** A page without a form: whoever sees it reaches the school's computer. */
export const TRY_PATH = '/f/try'

const ADDRESS = /^\/f\/([\w-]{16,100})(?:\/(thanks|viewform|[1-9]\d?))?$/
const TOKEN = /^[\w-]{22}$/
const LARGEST_BODY = 200 * 1024
const KEPT_SECONDS = 7 * 24 * 60 * 60

/** The forms as web pages, for whoever has the link: no session, no list. */
export class FormPages {
  readonly #options: FormPagesOptions
  #loaded: Promise<{ assets: FormAssets; files: Record<string, { type: string; text: string }> }> | null =
    null
  /** What one browser sends for one form is taken one after another: a second «Отправить» sees what the first has done. */
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(options: FormPagesOptions) {
    this.#options = options
  }

  /** Serves whatever came to a listener that is reached by `authority`. */
  async serve(request: IncomingMessage, response: ServerResponse, authority: string): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
    try {
      const refused = formGuard(request, authority)
      if (refused !== null) return await this.refuse(request, response, refused)
      const url = new URL(request.url ?? '/', `http://${authority}`)
      if (request.method === 'GET' && (await this.#asset(url.pathname, response))) return
      await this.#answer(request, response, url)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      if (error instanceof Refusal && error.status < 500)
        return await this.refuse(request, response, error.status)
      // What the file says of itself is for the curator: her own window shows it.
      if (!(error instanceof Refusal)) process.stderr.write(faultLine(error))
      await this.refuse(request, response, 503)
    }
  }

  async refuse(request: IncomingMessage, response: ServerResponse, status: number): Promise<void> {
    // An unread body would be taken for the next request of the connection.
    if (!request.complete) response.setHeader('Connection', 'close')
    if (status === 405) response.setHeader('Allow', 'GET, POST')
    if (status === 429) response.setHeader('Retry-After', '60')
    const { assets } = await this.#load()
    const words = REFUSALS[status]
    const page = words === undefined ? pageOf(notFound(assets)) : plainPage({ school: '', assets, ...words })
    respond(response, status, page)
  }

  async #answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const { assets } = await this.#load()
    if (url.pathname === TRY_PATH && request.method === 'GET')
      return respond(response, 200, plainPage({ school: '', assets, ...REACHED }))
    const [, formId, place] = ADDRESS.exec(url.pathname) ?? []
    const desk = formId === undefined ? null : await this.#options.find(formId)
    if (formId === undefined || desk === null) return this.refuse(request, response, 404)
    const token = tokenOf(request)
    const visit = { desk, assets, token }
    if (request.method === 'GET') {
      const at = place === undefined || place === 'viewform' ? null : Number(place)
      return give(
        response,
        formId,
        place === 'thanks' ? thanks(visit) : await showForm(visit, at, url.searchParams),
      )
    }
    if (!Number(place)) return this.refuse(request, response, 405)
    if (!FORM_TYPE.test(request.headers['content-type'] ?? '')) return this.refuse(request, response, 415)
    const sent = new URLSearchParams((await readBytes(request, LARGEST_BODY)).toString('utf8'))
    const take = () => takeStep(visit, Number(place), sent)
    give(response, formId, await (token === null ? take() : this.#inTurn(`${formId}/${token}`, take)))
  }

  async #inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#turns.get(key) ?? Promise.resolve()
    const done = before.then(work)
    const quiet = done.catch(() => undefined)
    this.#turns.set(key, quiet)
    void quiet.then(() => this.#turns.get(key) === quiet && this.#turns.delete(key))
    return done
  }

  async #asset(path: string, response: ServerResponse): Promise<boolean> {
    const { files } = await this.#load()
    const file = Object.hasOwn(files, path) ? files[path] : undefined
    if (file === undefined) return false
    response.setHeader('Cache-Control', 'max-age=604800, immutable')
    respond(response, 200, file.text, file.type)
    return true
  }

  #load() {
    this.#loaded ??= this.#options.parts().then(({ formStyle, formScript }) => ({
      assets: { style: addressOf('css', formStyle), script: addressOf('js', formScript) },
      files: {
        '/f/form.css': { type: 'text/css; charset=utf-8', text: formStyle },
        '/f/form.js': { type: 'text/javascript; charset=utf-8', text: formScript },
      },
    }))
    return this.#loaded
  }
}

const FORM_TYPE = /^application\/x-www-form-urlencoded(; ?charset=utf-8)?$/i

const addressOf = (kind: string, text: string): string =>
  `/f/form.${kind}?${createHash('sha256').update(text).digest('hex').slice(0, 12)}`

const pageOf = (answer: FormAnswer): string => ('page' in answer ? answer.page : '')

function tokenOf({ headers }: IncomingMessage): string | null {
  const mine = (headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith('draft='))
  const token = mine[0]?.slice('draft='.length) ?? ''
  return mine.length === 1 && TOKEN.test(token) ? token : null
}

function give(response: ServerResponse, formId: string, answer: FormAnswer): void {
  if (answer.token !== undefined)
    response.setHeader(
      'Set-Cookie',
      `draft=${answer.token}; Path=/f/${formId}; HttpOnly; SameSite=Strict; Max-Age=${KEPT_SECONDS}`,
    )
  if ('page' in answer) respond(response, answer.status, answer.page)
  else if ('to' in answer) response.writeHead(303, { Location: answer.to, 'Content-Length': 0 }).end()
  else response.writeHead(204).end()
}

function respond(response: ServerResponse, status: number, text: string, type = 'text/html; charset=utf-8') {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text) })
  response.end(text)
}

const REACHED = {
  title: 'Связь со школой есть',
  text: 'Анкеты, ссылки на которые пришлёт куратор, откроются на этом устройстве. Эту страницу можно закрыть.',
}

const again = 'Вернитесь на страницу назад: введённое осталось на ней.'
const REFUSALS: Record<number, { title: string; text: string }> = {
  403: {
    title: 'Ответ пришёл не со страницы анкеты',
    text: 'Откройте анкету по ссылке от куратора и отправьте ответы с неё.',
  },
  405: { title: 'Здесь ничего нет', text: 'Откройте анкету по ссылке от куратора.' },
  413: { title: 'Ответы слишком длинные', text: `${again} Сократите самый длинный ответ и отправьте снова.` },
  415: { title: 'Ответ не удалось прочитать', text: `${again} Отправьте ответы ещё раз.` },
  421: { title: 'У анкеты другой адрес', text: 'Откройте анкету по ссылке от куратора.' },
  429: {
    title: 'Слишком много ответов сразу',
    text: `${again} Подождите минуту и нажмите кнопку ещё раз.`,
  },
  503: {
    title: 'Анкета сейчас не открывается',
    text: 'Подождите минуту и обновите страницу. Если не получится, скажите куратору.',
  },
}

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // With no-referrer a browser would send our own page's answers from nowhere: «Origin: null».
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
}
