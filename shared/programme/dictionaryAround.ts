import { type Dictionary, dictionaryOf } from './dictionary.ts'
import type { Edit } from './edit.ts'
import { blankRow } from './table.ts'
import { type DictionaryEntry, tables } from './tables.ts'

/**
 * The dictionary with every entry that stands before or after the edits: rows of both sides can be read and named by it,
 * also where the same command makes an entry or takes it away.
 */
export function dictionaryAround(
  programme: { dictionaries: readonly DictionaryEntry[] },
  edits: readonly Edit[],
): Dictionary {
  const known = new Set(programme.dictionaries.map(({ id }) => id))
  const others = edits
    .filter(
      ({ table, kind, id }) =>
        table === 'dictionaries' && (kind === 'append' || kind === 'remove') && !known.has(id),
    )
    .map(({ kind, set, was }) => blankRow(tables.dictionaries, kind === 'append' ? set : was))
  return dictionaryOf({ dictionaries: [...programme.dictionaries, ...others] })
}
