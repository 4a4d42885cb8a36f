import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '#shared/programme/column.ts'
import { day } from '#shared/programme/civilDate.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import {
  missingSettings,
  readSettings,
  schemaOf,
  type SettingKey,
  settingColumns,
  settingDefaults,
  settingsOf,
} from '#shared/programme/settings.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rules } from '#shared/rules/index.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'

const keys = Object.keys(settingColumns) as SettingKey[]
const columnAt = (key: SettingKey): Column => settingColumns[key]
/** What a setting is when nobody filled it in. */
const fallback = (key: SettingKey) => settingDefaults[key] ?? columnAt(key).blank

const school = sampleSchool()
const today = day('2026-11-23')
type Row = (typeof school.settings)[number]
const withSettings = (change: (row: Row) => readonly Row[]): WholeProgramme => ({
  ...school,
  settings: school.settings.flatMap(change),
})
const without = (gone: readonly string[]) => withSettings(row => (gone.includes(row.id) ? [] : [row]))
const blank = (gone: readonly string[]) =>
  withSettings(row => [gone.includes(row.id) ? { ...row, value: '' } : row])
const said = (programme: WholeProgramme) =>
  findBreaches(rules, programme, today).map(
    ({ key, severity, sentence }) => `${severity} ${key}: ${sentence}`,
  )

describe.each(keys)('настройка %s', key => {
  test('строки нет, или она пуста: действует то, что обычно, и остальные не меняются', () => {
    const before = settingsOf(school)
    for (const programme of [without([key]), blank([key])])
      expect(readSettings(programme.settings)).toEqual({
        settings: { ...before, [key]: fallback(key) },
        problems: [],
      })
  })

  test('названа среди недостающих, если без неё не составить приказ', () => {
    const { required, title } = columnAt(key)
    expect(missingSettings(settingsOf(without([key]))).includes(title)).toBe(
      required === true && fallback(key) === columnAt(key).blank,
    )
  })
})

const unreadable = keys.filter(key => ['number', 'choice', 'date', 'yesNo'].includes(columnAt(key).kind))

test.each(unreadable)('%s: что не прочитать, то названо, и действует обычное', key => {
  const programme = withSettings(row => [row.id === key ? { ...row, row: 7, value: 'кое-что' } : row])
  const { settings, problems } = readSettings(programme.settings)
  expect(settings[key]).toEqual(fallback(key))
  expect(problems).toMatchObject([
    { sheet: 'Настройки', row: 7, column: columnAt(key).title, value: 'кое-что', code: 'unread' },
  ])
})

test.each(
  unreadable.flatMap(key => {
    const column = columnAt(key)
    if (column.kind !== 'number') return []
    const { min, max } = column
    return [
      { key, value: min, holds: true },
      { key, value: max, holds: true },
      { key, value: min - 1, holds: false },
      { key, value: max + 1, holds: false },
    ]
  }),
)('$key = $value: в пределах – $holds', ({ key, value, holds }) => {
  const rows = settingRows().map(row => (row.id === key ? { ...row, value: String(value) } : row))
  expect(readSettings(rows).settings[key]).toBe(holds ? value : fallback(key))
  expect(readSettings(rows).problems).toHaveLength(holds ? 0 : 1)
})

describe('каких бы строк ни не хватало', () => {
  test('правила проверяются так же, как с пустыми', () => {
    fc.assert(
      fc.property(fc.subarray(keys), gone => {
        expect(said(without(gone))).toEqual(said(blank(gone)))
      }),
      { numRuns: 30, examples: [[keys], [[]]] },
    )
  })

  test.each(keys)('%s: одной нет', key => {
    expect(said(without([key]))).toEqual(said(blank([key])))
  })

  test('а настройки с обычным значением можно убрать, и ничего не изменится', () => {
    const now = settingsOf(school)
    const usual = keys.filter(key => now[key] === fallback(key))
    expect(usual.length).toBeGreaterThan(15)
    expect(said(without(usual))).toEqual(said(school))
  })
})

test.each([
  { given: 'нет строки', rows: without(['schema']).settings, schema: 1 },
  { given: 'пуста', rows: blank(['schema']).settings, schema: 1 },
  { given: 'число', rows: settingRows({ schema: 2 }), schema: 2 },
  {
    given: 'не число',
    rows: withSettings(row => [row.id === 'schema' ? { ...row, value: 'новая' } : row]).settings,
    schema: 'новая',
  },
])('версия таблицы: $given – $schema', ({ rows, schema }) => expect(schemaOf(rows)).toBe(schema))
