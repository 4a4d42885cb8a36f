import type { Edit } from '../programme/edit.ts'
import { type Desk, deskOf, type IntakeMoment, type IntakeProgramme } from './desk.ts'
import { type Memory, memoryOf } from './memory.ts'
import { packed, packedAnswers } from './packed.ts'
import { quarantined, responseText } from './quarantineRows.ts'
import type { RawResponse } from './rawResponse.ts'
import { textsOf } from './readResponse.ts'
import { receivedAt } from './receivedAt.ts'
import { responseHash } from './responseHash.ts'
import { settleAround } from './settleAgain.ts'
import { editedReason, isDestroyed } from './withdrawn.ts'

export interface Taken {
  edits: Edit[]
  /** Of the responses that were new or edited; `taken` counts those too that stay withdrawn. */
  counts: { taken: number; imported: number; fields: number; who: number; quarantine: number }
}

/**
 * Takes responses in. The base follows from the responses as they stand in their forms and from what the curator has
 * decided, not from when or how often they were seen: an edited response is undone and taken again, and with it those
 * that had depended on it and that nobody has touched.
 *
 * @param raws as their forms list them; of several with one key the last one counts
 * @param unfit they could not be written otherwise: all go to «Карантин» with what can be kept of them
 */
export function takeResponses(
  programme: IntakeProgramme,
  raws: readonly RawResponse[],
  moment: IntakeMoment,
  { unfit = false }: { unfit?: boolean } = {},
): Taken {
  const desk = deskOf(programme, moment)
  const latest = new Map(raws.map(raw => [raw.key, raw]))
  const numbers = new Map<string, number>()
  for (const row of programme.responses)
    numbers.set(row.webForm, Math.max(numbers.get(row.webForm) ?? 0, memoryOf(row).n))
  const entered = [...latest.values()].map(raw => ({ raw, as: enter(desk, raw, numbers, unfit) }))
  const incoming = entered.flatMap(({ raw, as }) => (as === 'loose' ? [raw] : []))
  if (unfit) for (const raw of incoming) setAside(desk, raw)
  else
    settleAround(
      desk,
      incoming.map(({ key }) => key),
    )
  const taken = entered.filter(({ as }) => as !== 'same').length
  const counts = { taken, imported: 0, fields: 0, who: 0, quarantine: 0 }
  for (const { key } of incoming) {
    const state = desk.draft.find('responses', key)?.state
    if (state && state in counts) counts[state as keyof typeof counts]++
  }
  return { edits: desk.draft.edits(), counts }
}

/**
 * Writes a response into «Ответы». loose: it is to be settled · withdrawn: it stays so, with its new words · same: it stands
 * there already.
 * @param unfit its words could not be written
 */
function enter(
  desk: Desk,
  raw: RawResponse,
  numbers: Map<string, number>,
  unfit: boolean,
): 'loose' | 'withdrawn' | 'same' {
  const row = desk.draft.find('responses', raw.key)
  const hash = responseHash(raw)
  const at = receivedAt(raw.at)
  if (row !== undefined && row.hash === hash && row.receivedAt === at) return 'same'
  if (
    row !== undefined &&
    (isDestroyed(row) || (row.state === 'withdrawn' && (unfit || row.hash === hash)))
  ) {
    // It does not come back; it is only not looked at again.
    desk.putResponse(raw.key, {
      receivedAt: at,
      hash,
      ...(row.hash !== hash && !isDestroyed(row) && { reason: editedReason(raw.at) }),
    })
    return row.hash === hash || isDestroyed(row) ? 'same' : 'withdrawn'
  }
  const form = desk.formOf(raw.webForm)
  const n = row === undefined ? (numbers.get(raw.webForm) ?? 0) + 1 : memoryOf(row).n
  if (row === undefined) numbers.set(raw.webForm, n)
  const { json, cut } = packedAnswers(raw.answers)
  desk.originals.set(raw.key, raw)
  const memory: Memory = row === undefined ? { n } : memoryOf(row)
  desk.putResponse(raw.key, {
    title: (form?.row.title || row?.title) ?? 'Неизвестная анкета',
    receivedAt: at,
    webForm: raw.webForm,
    version: form?.published.version ?? null,
    hash,
    answers: json,
    decided: packed({ ...memory, strays: raw.strays, cut }),
    // What was taken back does not come back with an edit: the curator is told of it.
    ...(row?.state === 'withdrawn' && { reason: editedReason(raw.at) }),
  })
  return row?.state === 'withdrawn' ? 'withdrawn' : 'loose'
}

function setAside(desk: Desk, raw: RawResponse): void {
  const row = desk.draft.find('responses', raw.key)
  if (row === undefined) return
  const answers = Object.fromEntries(Object.entries(raw.answers).map(([id, answer]) => [id, textsOf(answer)]))
  const reason = 'Ответ не удалось записать в таблицу. Впишите его по-другому и внесите снова'
  desk.putResponse(raw.key, { state: 'quarantine', reason, taken: '', answers: packedAnswers(answers).json })
  const text = responseText(desk.formOf(raw.webForm), raw)
  quarantined(desk, raw.key, { title: row.title, receivedAt: row.receivedAt, name: null, reason, text })
}
