import type { LabelOf } from './planWrite.ts'
import { rowName } from './rowName.ts'

/** Finds the text of a label among the people and orders of a programme; blank for an id that nobody has. */
export const labelIn =
  (programme: object): LabelOf =>
  ref => {
    for (const target of ['mentors', 'mentees', 'representatives', 'orders'] as const) {
      const rows = (programme as Partial<Record<typeof target, readonly { id: string }[]>>)[target]
      const row = rows?.find(each => each.id === ref)
      if (row) return rowName(target, row as unknown as Record<string, unknown>)[0] ?? ''
    }
    return ''
  }
