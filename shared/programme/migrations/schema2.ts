import { dictionaryEntries } from '../defaults/dictionaryEntries.ts'
import { settingRows } from '../defaults/settingRows.ts'
import { append, type Edit, update } from '../edit.ts'
import type { WholeProgramme } from '../programme.ts'
import type { DictionaryEntry } from '../tables.ts'
import type { Migration } from './index.ts'

/**
 * Formats and languages of meetings, groups, votes, saved scenarios, order of service. What a fresh workbook begins with
 * is added: entries of the two new dictionaries, the haste of the grounds, the setting. What already stands there stays.
 */
export const schema2: Migration = {
  to: 2,
  title:
    'Незаполненная очерёдность считается по основанию и сроку ожидания, появляются справочники «Формат встреч» и «Язык общения»',
  run: ({ dictionaries, settings }: WholeProgramme): Edit[] => {
    const there = new Map(dictionaries.map(entry => [entry.id, entry]))
    const missingSetting = settingRows().filter(
      ({ id }) => id === 'waitingStepDays' && !settings.some(row => row.id === id),
    )
    return [
      ...dictionaryEntries
        .filter(({ dictionary, id }) => isNew(dictionary) && !there.has(id))
        .map(({ id, dictionary, number, title, enabled }) =>
          append('dictionaries', { id, dictionary, number, title, enabled }),
        ),
      ...dictionaryEntries.flatMap(({ id, haste }) => {
        const entry = there.get(id)
        return entry === undefined || entry.haste !== null || haste === null
          ? []
          : [update('dictionaries', entry, { haste })]
      }),
      ...missingSetting.map(({ id, title, value, note }) => append('settings', { id, title, value, note })),
    ].filter(edit => edit !== null)
  },
}

const isNew = (dictionary: DictionaryEntry['dictionary']) =>
  dictionary === 'format' || dictionary === 'language'
