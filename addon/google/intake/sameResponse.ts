import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import { sheetMark } from './readSheet.ts'
import { responseHash } from '#shared/intake/responseHash.ts'
import type { RowOf } from '#shared/programme/tables.ts'

/** How a response is known in «Ответы». */
export type KnownResponse = Pick<RowOf<'responses'>, 'id' | 'hash' | 'receivedAt'>

/** A form and its sheet tell the moment of sending each in its own way. */
const nearby = 60_000

/**
 * A response is known by the form under one key and by its sheet under another. Where permission for forms came or went
 * in between, it keeps the key it was taken in by: the same words at the same moment, each once.
 * @param whole whether these are all responses there are: then a row that none of them has the key of came the other way
 */
export function sameResponse(
  responses: readonly RawResponse[],
  rows: readonly KnownResponse[],
  whole: boolean,
): RawResponse[] {
  const keys = new Set(responses.map(({ key }) => key))
  const known = new Set(rows.map(({ id }) => id))
  const orphans = new Map<string, { key: string; at: string }[]>()
  for (const { id, hash, receivedAt } of rows)
    if (!keys.has(id) && (whole || isOfSheet(id)))
      orphans.set(hash, [...(orphans.get(hash) ?? []), { key: id, at: momentOf(receivedAt) ?? '' }])
  if (orphans.size === 0) return [...responses]
  return responses.map(raw => {
    if (known.has(raw.key)) return raw
    const alike = orphans.get(responseHash(raw)) ?? []
    const found = alike.findIndex(({ at }) => isNear(at, raw.at))
    const [same] = found < 0 ? [] : alike.splice(found, 1)
    return same === undefined ? raw : { ...raw, ...same }
  })
}

export const isOfSheet = (key: string): boolean => key.startsWith(sheetMark)

const isNear = (one: string, other: string): boolean =>
  Math.abs(Date.parse(`${one}Z`) - Date.parse(`${other}Z`)) <= nearby
