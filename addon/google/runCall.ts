import * as z from 'zod/mini'
import { type RouteName, routes } from '#shared/contract/routes.ts'
import { hashOf } from '#shared/programme/hash.ts'
import { findColumns } from '#shared/programme/layout.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'
import type { CallRequest, Reply } from '../features/call.ts'
import type { Asked, AskingFeature, Effect, Outcome, PlainFeature } from '../features/feature.ts'
import { features } from '../features/index.ts'
import { previewOf } from '../features/preview.ts'
import { isRefused, type Refused, refuse } from '../features/refusal.ts'
import { askEngine } from './engine.ts'
import { underLock } from './lock.ts'
import { markForgotten } from './markForgotten.ts'
import { drawMoment, drawSeed } from './moment.ts'
import { readAll } from './readAll.ts'
import { isCutOff, recoverIfCut } from './recover.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { type Decided, writeEdits } from './writeEdits.ts'

const callRequest = z.strictObject({
  name: z.string(),
  input: z.unknown(),
  mode: z.enum(['view', 'preview', 'write']),
  phase: z.optional(z.enum(['ask', 'fetch', 'take'])),
  seed: z.optional(z.string().check(z.maxLength(100))),
  expect: z.optional(z.string().check(z.maxLength(40))),
  asked: z.optional(z.unknown()),
  answer: z.optional(z.unknown()),
})

type AnyFeature = (PlainFeature | AskingFeature) & { undoable?: boolean }
type Given = Parameters<PlainFeature['run']>[0]

/** Routes that features ask. */
const asked = Object.keys(routes) as [RouteName, ...RouteName[]]

const reply = (refused: Refused): Reply<never> => ({ ok: false, refusal: refused.refusal })

/** The one rpc: finds the command, parses its input, and runs it in the mode that was asked for. */
export function runCall(raw: unknown): Reply<unknown> {
  const parsed = z.safeParse(callRequest, raw)
  if (!parsed.success)
    return reply(refuse('badInput', 'Запрос не разобран', 'Закройте панель и откройте её снова'))
  const { phase } = parsed.data
  // Asking and fetching write nothing, and nobody waits for the engine with the lock in hand.
  const writes = phase !== 'ask' && phase !== 'fetch'
  const request = { ...parsed.data, ...(writes ? {} : { mode: 'view' }) } as CallRequest
  const found = (features as readonly unknown[] as readonly AnyFeature[]).find(
    each => each.name === request.name,
  )
  if (!found) return reply(refuse('unknownCommand', 'Такого действия в этой версии нет', 'Обновите страницу'))
  const input = z.safeParse(found.input, request.input)
  if (!input.success) {
    const path = input.error.issues[0]?.path.join('.') ?? ''
    return reply(
      refuse('badInput', 'Не все поля заполнены верно', 'Проверьте отмеченное поле и повторите', {
        at: path,
      }),
    )
  }
  const workbook = openWorkbook()
  if (request.mode === 'write') {
    const done = underLock(() => run(workbook, found, request, input.data))
    return isRefused(done) ? reply(done) : done
  }
  return run(workbook, found, request, input.data)
}

function run(workbook: Workbook, found: AnyFeature, request: CallRequest, input: unknown): Reply<unknown> {
  if ('ask' in found && request.phase === 'fetch') return fetchAnswer(request)
  const names: TableName[] = [...new Set<TableName>(['settings', 'dictionaries', ...found.reads])]
  const read = readAll(workbook, names, request.mode)
  if (isRefused(read)) return reply(read)
  const seed = request.seed ?? drawSeed()
  const given: Given = { programme: read, input, ...drawMoment(workbook, seed) } as Given
  if ('ask' in found && request.phase !== 'take') {
    const asked = found.ask(given)
    return isRefused(asked)
      ? reply(asked)
      : {
          ok: true,
          view: null,
          problems: read.problems,
          asked: {
            people: asked.people,
            basis: hashOf(asked.request),
            request: asked.request,
            route: asked.route,
          },
        }
  }
  const outcome = 'ask' in found ? take(found, given, request) : found.run(given)
  if (isRefused(outcome)) return reply(recovered(workbook, request) ?? outcome)
  const edits = outcome.edits ?? []
  // Ids drawn for new rows follow from the seed, so equal seeds and equal facts give equal edits.
  const expect = hashOf(edits)
  const preview = { sheets: previewOf(edits, read), seed, expect }
  if (request.mode === 'view')
    return { ok: true, view: outcome.view, problems: read.problems, ...files(outcome) }
  if (request.mode === 'preview')
    return { ok: true, view: outcome.view, problems: read.problems, preview, ...files(outcome) }
  if (request.expect !== undefined && request.expect !== expect)
    return {
      ok: false,
      ...(recovered(workbook, request) ??
        refuse(
          'changedMeanwhile',
          'Пока вы смотрели, таблица изменилась',
          'Ничего не записано. Посмотрите, что будет записано теперь',
        )),
      preview,
    }
  const { newId, who, today } = given
  return write(workbook, found, outcome, { id: newId('ж'), who, today, programme: read, edits })
}

/** What the curator must know instead of a refusal that rests on a table half written. */
function recovered(workbook: Workbook, { mode }: CallRequest): Refused | null {
  if (mode === 'view') return null
  if (mode === 'write') return recoverIfCut(workbook)
  // Most refusals have nothing to do with it and need not wait for the lock.
  if (!isCutOff(workbook)) return null
  const told = underLock(() => ({ told: recoverIfCut(workbook) }))
  return isRefused(told) ? null : told.told
}

function take(found: AskingFeature, given: Given, request: CallRequest): Outcome<unknown> | Refused {
  const asked = z.safeParse(z.object({ people: found.people, basis: z.string() }), request.asked)
  if (!asked.success) return refuse('badInput', 'Ответ подбора не разобран', 'Повторите действие сначала')
  // Asking draws ids too; taking must draw the same ones whether or not it is asked again.
  const again = found.ask({
    ...given,
    newId: Object.assign((prefix: string) => `${prefix}0`, { code: () => 'p_aaaaaaaaaa' }),
  })
  const same = !isRefused(again) && hashOf((again as Asked<unknown>).request) === asked.data.basis
  return found.take({ ...given, people: asked.data.people, answer: request.answer, same })
}

function fetchAnswer(request: CallRequest): Reply<unknown> {
  const parsed = z.safeParse(z.object({ route: z.enum(asked), request: z.unknown() }), request.asked)
  if (!parsed.success)
    return reply(refuse('badInput', 'Запрос к подбору не разобран', 'Повторите действие сначала'))
  const answer = askEngine(parsed.data.route, parsed.data.request)
  return isRefused(answer) ? reply(answer) : { ok: true, view: null, problems: [], answer: answer.answer }
}

function write(
  workbook: Workbook,
  found: AnyFeature,
  outcome: Outcome<unknown>,
  decided: Omit<Decided, 'command' | 'undoable'>,
): Reply<unknown> {
  const { edits, id, programme } = decided
  const undoable = found.undoable !== false
  if (edits.length > 0) {
    const { forgets } = outcome
    const refused = writeEdits(workbook, { ...decided, command: found.title, undoable, forgets })
    if (refused !== null) return reply(refused)
    if (forgets !== undefined) markForgotten(workbook)
  }
  for (const effect of outcome.effects ?? []) if (effect.kind === 'go') go(workbook, effect)
  return {
    ok: true,
    view: outcome.view,
    problems: programme.problems,
    written: { command: id, said: outcome.said ?? 'Записано', undoable },
    ...files(outcome),
  }
}

const files = (outcome: Outcome<unknown>) => {
  const list = (outcome.effects ?? []).filter(
    (effect): effect is Extract<Effect, { kind: 'file' }> => effect.kind === 'file',
  )
  return list.length > 0 ? { files: list } : {}
}

/** Brings the curator to a cell of a row, and to its sheet where that is hidden. */
function go(workbook: Workbook, { table, id, column }: Extract<Effect, { kind: 'go' }>): void {
  const sheet = workbook.sheet(table)
  if (sheet === null || tableOf(table).internal) return
  if (sheet.isSheetHidden()) sheet.showSheet()
  if (id === '') {
    sheet.activate()
    return
  }
  const cells = sheet.getDataRange().getValues()
  const { at } = findColumns(tableOf(table), cells)
  const row = cells.findIndex(line => line[at.get('id') ?? 0] === id)
  const { columns } = tableOf(table)
  const isSeen = (key: string) => key in columns && !columns[key]?.hidden
  const place = isSeen(column) ? column : (Object.keys(columns).find(isSeen) ?? 'id')
  if (row >= 0) sheet.getRange(row + 1, (at.get(place) ?? 0) + 1).activate()
}
