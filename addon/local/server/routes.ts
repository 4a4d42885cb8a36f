import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBytes, readJson } from './body.ts'
import type { Page } from './buildPage.ts'
import type { FormsNetwork } from '../forms/formsNetwork.ts'
import { formsRoutes } from './formsRoutes.ts'
import { gridRoutes } from './gridRoutes.ts'
import { civilTime } from './keeping/copies.ts'
import { keepingRoutes } from './keepingRoutes.ts'
import type { Programme, Selection } from './programme.ts'
import type { Programmes } from './programmes.ts'
import { Refusal, refusals } from './refusal.ts'
import { parse, requests } from './requests.ts'
import type { Sessions } from './session.ts'
import { xlsxRoutes } from './xlsxRoutes.ts'

export interface Served {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

/** What a route answers: JSON, bytes of a kind, or nothing when it keeps the response for itself. */
export type Answer =
  | { json: unknown }
  | { bytes: Buffer | string; type: string; headers?: Record<string, string> }
  | null

export interface Route {
  /** served without a session: holds no data */
  open?: true
  serve(served: Served): Promise<Answer> | Answer
}

/** What every family of routes works with. */
export interface RouteFamily {
  programmes: Programmes
  /** @throws Refusal when there is no such programme */
  open(id: string): Promise<Programme>
}

const JSON_TYPE = 'application/json; charset=utf-8'
const KB = 1024
const SMALL = 128 * KB
/** A command may bring a list from a file; a copy is a whole workbook. */
const COMMAND = 16 * KB * KB
const COPY = 128 * KB * KB

export function routes(o: {
  sessions: Sessions
  programmes: Programmes
  page: () => Promise<Page>
  network: FormsNetwork
}): Record<string, Route> {
  const { sessions, programmes, page, network } = o
  const open = async (id: string) => {
    if (programmes.find(id) === null) throw refusals.path()
    return programmes.open(id)
  }
  const family: RouteFamily = { programmes, open }
  const asset = (name: keyof Page, type: string): Route => ({
    open: true,
    serve: async () => ({ bytes: (await page())[name], type: `${type}; charset=utf-8` }),
  })
  /** its address changes with what it holds */
  const kept = (name: keyof Page, type: string): Route => ({
    open: true,
    serve: async () => ({
      bytes: (await page())[name],
      type: `${type}; charset=utf-8`,
      headers: { 'Cache-Control': 'max-age=31536000, immutable' },
    }),
  })
  return {
    ...formsRoutes(network),
    ...gridRoutes(family),
    ...keepingRoutes(family),
    ...xlsxRoutes(family),
    'GET /': asset('html', 'text/html'),
    'GET /page.js': asset('script', 'text/javascript'),
    'GET /page.css': asset('style', 'text/css'),
    'GET /grid.js': kept('gridScript', 'text/javascript'),
    'GET /grid.css': kept('gridStyle', 'text/css'),
    'GET /favicon.svg': asset('icon', 'image/svg+xml'),
    'POST /api/session': {
      open: true,
      serve: async ({ request, response }) => {
        const cookie = sessions.open(parse(requests.session, await readJson(request, SMALL)).token)
        if (cookie === null) throw refusals.session()
        response.setHeader('Set-Cookie', cookie)
        return { json: programmes.list() }
      },
    },
    'POST /api/invitation': {
      open: true,
      serve: async ({ request }) => {
        const token = sessions.invite(parse(requests.session, await readJson(request, SMALL)).token)
        if (token === null) throw refusals.session()
        return { json: { token } }
      },
    },
    'GET /api/programmes': { serve: () => ({ json: programmes.list() }) },
    'POST /api/enter': {
      serve: async ({ request }) => {
        const { programme: id, window } = parse(requests.enter, await readJson(request, SMALL))
        const programme = await open(id)
        void programme.enter(window)
        return { json: { programme: programmes.find(id), sheets: await programme.store.call('sheets') } }
      },
    },
    'POST /api/reset': {
      serve: async ({ request }) => {
        await readJson(request, SMALL)
        await programmes.resetSample()
        return { json: {} }
      },
    },
    'POST /api/copy': {
      serve: async ({ request }) => {
        if (request.headers['content-type'] !== 'application/octet-stream') throw refusals.mediaType()
        const name = decoded(String(request.headers['x-file-name'] ?? ''))
        return { json: await programmes.addCopy(await readBytes(request, COPY), name) }
      },
    },
    'GET /api/copy': {
      serve: async ({ url }) => {
        const { programme } = parse(requests.programme, query(url))
        const title = programmes.find(programme)?.title
        if (title === undefined) throw refusals.path()
        const name = encodeURIComponent(`${title} ${civilTime(programmes.now()).slice(0, 10)}.tandem`)
        const headers = { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` }
        return { bytes: await programmes.copyOf(programme), type: 'application/octet-stream', headers }
      },
    },
    'GET /api/sheets': {
      serve: async ({ url }) => {
        const { programme } = parse(requests.programme, query(url))
        return { json: await (await open(programme)).store.call('sheets') }
      },
    },
    'GET /api/view': {
      serve: async ({ url }) => {
        const { programme, sheet, since } = parse(requests.view, query(url))
        return { bytes: await (await open(programme)).store.view(sheet, since), type: JSON_TYPE }
      },
    },
    'POST /api/sheet': {
      serve: async ({ request }) => {
        const { programme, sheetId, hidden } = parse(requests.sheet, await readJson(request, SMALL))
        await (await open(programme)).store.call('handle', { op: 'changeSheet', sheetId, set: { hidden } })
        return { json: {} }
      },
    },
    'POST /api/run': {
      serve: async ({ request }) => {
        const { programme, window, ...run } = parse(requests.run, await readJson(request, COMMAND))
        return { json: outcome(await (await open(programme)).run(window, execution(run))) }
      },
    },
    'POST /api/menu': {
      serve: async ({ request }) => {
        const {
          programme: id,
          window,
          place,
          selection,
        } = parse(requests.menu, await readJson(request, SMALL))
        const programme = await open(id)
        const fn = programme.menuFunction(place)
        if (fn === null) throw refusals.path()
        return { json: outcome(await programme.run(window, execution({ fn, args: [], selection }))) }
      },
    },
    'POST /api/cancel': {
      serve: async ({ request }) => {
        const { programme, window } = parse(requests.enter, await readJson(request, SMALL))
        await (await open(programme)).cancel(window)
        return { json: {} }
      },
    },
    'POST /api/answer': {
      serve: async ({ request }) => {
        const { programme, window, id, button, text } = parse(requests.answer, await readJson(request, SMALL))
        const heard = (await open(programme)).windows.answer(window, id, { button, text: text ?? '' })
        return { json: { heard } }
      },
    },
    'GET /api/events': {
      serve: async ({ url, response }) => {
        const { programme: id, window } = parse(requests.enter, query(url))
        const programme = await open(id)
        response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
        programme.windows.open(window, response)
        return null
      },
    },
    'GET /frame': {
      serve: async ({ url, response }) => {
        const { programme, id } = parse(requests.frame, query(url))
        const document = (await open(programme)).frames.take(id)
        if (document === null) throw refusals.path()
        response.setHeader('Content-Security-Policy', document.policy)
        response.setHeader('X-Frame-Options', 'SAMEORIGIN')
        return { bytes: document.html, type: 'text/html; charset=utf-8' }
      },
    },
  }
}

function execution({
  fn,
  args,
  selection,
}: {
  fn: string
  args: unknown[]
  selection?: Selection | undefined
}) {
  return { fn, args, authMode: 'FULL' as const, ...(selection === undefined ? {} : { selection }) }
}

/** What a window learns of an execution: the value or the sentence; counts and stacks stay here. */
function outcome(
  result: { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } },
) {
  if (result.ok) return { ok: true, value: result.value }
  return { ok: false, error: { name: result.error.name, message: result.error.message } }
}

const query = (url: URL) => Object.fromEntries(url.searchParams)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal(400, 'body', 'Имя файла не удалось прочитать. Переименуйте файл и повторите.')
  }
}
