import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { RowOf } from '#shared/programme/tables.ts'

/**
 * A question that was taken out of a form by hand takes its old answers along. Those that have been taken in already stay:
 * else every response would look as if its person had blanked them.
 */
export function keepGone(
  responses: readonly RawResponse[],
  gone: readonly { id: string }[],
  known: ReadonlyMap<string, RowOf<'responses'>>,
): RawResponse[] {
  if (gone.length === 0) return [...responses]
  const ids = new Set(gone.map(({ id }) => id))
  return responses.map(raw => {
    const before = known.get(raw.key)
    if (before === undefined) return raw
    const kept = Object.entries(answersIn(before)).filter(([id]) => ids.has(id) && !(id in raw.answers))
    return kept.length === 0 ? raw : { ...raw, answers: { ...raw.answers, ...Object.fromEntries(kept) } }
  })
}

/** The answers that a row of «Ответы» keeps; none where they are not to be read. */
export function answersIn({ answers }: Pick<RowOf<'responses'>, 'answers'>): RawResponse['answers'] {
  try {
    return (JSON.parse(answers) ?? {}) as RawResponse['answers']
  } catch {
    return {}
  }
}
