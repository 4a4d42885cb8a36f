import type { DictionaryName } from './dictionaryNames.ts'
import { oncePer } from './oncePer.ts'
import type { DictionaryEntry } from './tables.ts'

/** The dictionaries of «Справочники», looked up both ways. */
export interface Dictionary {
  entries: readonly DictionaryEntry[]
  /** Entries of one dictionary in the order of their numbers; switched-off ones only on request. */
  of(name: DictionaryName, which?: 'enabled' | 'all'): readonly DictionaryEntry[]
  byId(id: string): DictionaryEntry | undefined
  /** Title of an entry; the id itself when the entry is gone, so that nothing disappears. */
  title(id: string | null): string
  byTitle(name: DictionaryName, title: string): DictionaryEntry | undefined
}

/** How titles are compared: case, ё and е, kinds of dashes, quotes and spaces make no difference. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[–—−]/g, '-')
    .replace(/[«»"„“”]/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

export const dictionaryOf = (programme: { dictionaries: readonly DictionaryEntry[] }): Dictionary =>
  lookUp(programme.dictionaries)

const lookUp = oncePer((entries: readonly DictionaryEntry[]): Dictionary => {
  const ids = new Map(entries.map(entry => [entry.id, entry]))
  const titles = new Map(entries.map(entry => [`${entry.dictionary}:${titleKey(entry.title)}`, entry]))
  const sorted = [...entries].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  return {
    entries,
    of: (name, which = 'enabled') =>
      sorted.filter(entry => entry.dictionary === name && (which === 'all' || entry.enabled !== false)),
    byId: id => ids.get(id),
    title: id => (id === null ? '' : (ids.get(id)?.title ?? id)),
    byTitle: (name, title) => titles.get(`${name}:${titleKey(title)}`),
  }
})
