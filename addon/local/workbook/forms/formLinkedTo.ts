import type { FormRecord } from '../../forms/formRecord.ts'

/** Of forms as they are kept: the one that sends its responses to this sheet. */
export const formLinkedTo = (kept: Iterable<string>, sheetId: number): FormRecord | null =>
  [...kept].map(text => JSON.parse(text) as FormRecord).find(form => form.destination === sheetId) ?? null
