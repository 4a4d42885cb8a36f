import { expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { schema2 } from '#shared/programme/migrations/schema2.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { DictionaryEntry } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'

const isNew = ({ dictionary }: DictionaryEntry) => dictionary === 'format' || dictionary === 'language'
/** The dictionaries and settings of a workbook of schema 1. */
const older = (dictionaries: readonly DictionaryEntry[] = dictionaryEntries): WholeProgramme => ({
  ...school().build(),
  dictionaries: dictionaries.filter(entry => !isNew(entry)).map(entry => ({ ...entry, haste: null })),
  settings: settingRows().filter(({ id }) => id !== 'waitingStepDays'),
})
const after = (programme: WholeProgramme) => apply(programme, schema2.run(programme))

test('таблица получает то, с чего начинается новая', () => {
  const { dictionaries, settings } = after(older())
  expect(new Set(dictionaries)).toEqual(new Set(dictionaryEntries))
  expect(new Set(settings)).toEqual(new Set(settingRows()))
})

test('второй раз менять нечего', () => {
  expect(schema2.run(after(older()))).toEqual([])
})

test('основание, которое школа назвала по-своему, тоже получает очерёдность; убранного не возвращается', () => {
  const entries = dictionaryEntries
    .filter(({ id }) => id !== 'ground.apart')
    .map(entry => (entry.id === 'ground.health' ? { ...entry, title: 'ОВЗ и инвалидность' } : entry))
  const { dictionaries } = after(older(entries))
  expect(dictionaries.find(({ id }) => id === 'ground.health')).toMatchObject({
    title: 'ОВЗ и инвалидность',
    haste: 3,
  })
  expect(dictionaries.some(({ id }) => id === 'ground.apart')).toBe(false)
})

test('очерёдность, которую школа уже поставила, остаётся', () => {
  const before = older()
  const dictionaries = before.dictionaries.map(entry =>
    entry.id === 'ground.gifted' ? { ...entry, haste: 5 } : entry,
  )
  expect(
    after({ ...before, dictionaries }).dictionaries.find(({ id }) => id === 'ground.gifted')?.haste,
  ).toBe(5)
})
