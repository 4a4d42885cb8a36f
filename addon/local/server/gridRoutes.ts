import type { IncomingMessage } from 'node:http'
import { readJson } from './body.ts'
import { editRequest, presenceRequest, undoRequest } from './gridRequests.ts'
import { Refusal } from './refusal.ts'
import { parse } from './requests.ts'
import type { Route, RouteFamily } from './routes.ts'

const KB = 1024
const SMALL = 128 * KB
/** A whole sheet pasted at once. */
const PASTE = 64 * KB * KB

/** Typing, undoing and being seen in the grid. */
export function gridRoutes({ open }: RouteFamily): Record<string, Route> {
  return {
    'POST /api/edit': {
      serve: async ({ request }) => {
        const { programme, window, seen, edits } = parse(editRequest, await readEdits(request))
        return { json: await (await open(programme)).edit(window, edits, seen) }
      },
    },
    'POST /api/undo': {
      serve: async ({ request }) => {
        const { programme, window, redo } = parse(undoRequest, await readJson(request, SMALL))
        return { json: (await (await open(programme)).undo(window, redo)) ?? { nothing: true } }
      },
    },
    'POST /api/presence': {
      serve: async ({ request }) => {
        const { programme, window, ...presence } = parse(presenceRequest, await readJson(request, SMALL))
        ;(await open(programme)).windows.place(window, presence)
        return { json: {} }
      },
    },
  }
}

async function readEdits(request: IncomingMessage): Promise<unknown> {
  try {
    return await readJson(request, PASTE)
  } catch (error) {
    throw error instanceof Refusal && error.status === 413 ? tooMuch() : error
  }
}

const tooMuch = () =>
  new Refusal(
    413,
    'tooLarge',
    'Столько ячеек за один раз не вставить: на это не хватит места в таблице. Ничего не записано. Вставьте данные по частям.',
  )
