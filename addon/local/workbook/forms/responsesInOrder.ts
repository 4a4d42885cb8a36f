import type { ResponseRecord } from '../../forms/formRecord.ts'

/** Responses as they are kept, by ID, in the order of sending. */
export const responsesInOrder = (kept: Iterable<[id: string, text: string]>): ResponseRecord[] =>
  [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => JSON.parse(text) as ResponseRecord)
