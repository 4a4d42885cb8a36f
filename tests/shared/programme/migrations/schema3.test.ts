import { describe, expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { acts } from '#shared/programme/defaults/acts.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { schema2 } from '#shared/programme/migrations/schema2.ts'
import { schema3 } from '#shared/programme/migrations/schema3.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type DictionaryEntry, tables } from '#shared/programme/tables.ts'
import { school } from '#tests/school/build.ts'

/** The settings of a workbook of schema 2. */
const schema2Settings = [
  ...['schema', 'schoolFull', 'schoolShort', 'place', 'headPost', 'headLast', 'headFirst', 'headMiddle'],
  ...['headGender', 'curatorPost', 'curatorLast', 'curatorFirst', 'curatorMiddle', 'curatorGender'],
  ...['curatorCode', 'schoolYear', 'dataPlace', 'abroadDecidedOn', 'maxMentees', 'yearEnds'],
  ...['certificateDays', 'planDays', 'waitingStepDays', 'parentAgrees', 'orderControl'],
]

const older = (dictionaries: readonly DictionaryEntry[] = dictionaryEntries): WholeProgramme => ({
  ...school().build(),
  dictionaries: dictionaries.map(entry => ({ ...entry, model: null })),
  legalActs: acts.map(act => ({ ...act, model: null })),
  settings: settingRows().filter(({ id }) => schema2Settings.includes(id)),
})
/** Settings that a later schema brings. */
const later = ['noticeUrl']
const rows = () => settingRows().filter(({ id }) => !later.includes(id))
const after = (programme: WholeProgramme) => apply(programme, schema3.run(programme))

test('таблица получает то, с чего начинается новая', () => {
  const { dictionaries, legalActs, settings } = after(older())
  expect(dictionaries).toEqual(dictionaryEntries)
  expect(legalActs).toEqual(acts)
  expect(new Set(settings)).toEqual(new Set(rows()))
})

test('второй раз менять нечего', () => {
  expect(schema3.run(after(older()))).toEqual([])
})

test('таблица первой версии проходит оба шага подряд', () => {
  const first = older()
  const programme = { ...first, settings: first.settings.filter(({ id }) => id !== 'waitingStepDays') }
  const both = after(apply(programme, schema2.run(programme)))
  expect(new Set(both.settings)).toEqual(new Set(rows()))
})

describe('форма, которую школа завела сама, идёт по модели своих наставляемых', () => {
  test.each([
    { title: 'методист – учитель', menteeKind: 'teacher', model: 'teachers' },
    { title: 'родитель – ученик', menteeKind: 'pupil', model: 'pupils' },
    { title: 'вожатый – отряд', menteeKind: null, model: 'pupils' },
  ] as const)('«$title»', ({ title, menteeKind, model }) => {
    const own = blankRow(tables.dictionaries, { id: 'dсвоя', dictionary: 'form', title, menteeKind })
    expect(after(older([...dictionaryEntries, own])).dictionaries.at(-1)?.model).toBe(model)
  })
})

test('что школа уже решила, остаётся', () => {
  const before = older()
  const dictionaries = before.dictionaries.map(entry =>
    entry.id === 'form.teacherTeacher' ? { ...entry, model: 'pupils' as const } : entry,
  )
  const settings = [...before.settings, blankRow(tables.settings, { id: 'freshDays', value: '180' })]
  const now = after({ ...before, dictionaries, settings })
  expect(now.dictionaries.find(({ id }) => id === 'form.teacherTeacher')?.model).toBe('pupils')
  expect(settingsOf(now).freshDays).toBe(180)
})
