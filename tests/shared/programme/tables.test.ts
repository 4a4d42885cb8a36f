import { describe, expect, test } from 'vitest'
import { titleKey } from '#shared/programme/dictionary.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'

const shown = tableNames.filter(name => !tableOf(name).internal)

test('сначала видны шесть листов, остальные открывает «Показать лист…»', () => {
  expect(shown.filter(name => tableOf(name).visible).map(name => tableOf(name).title)).toEqual([
    'Настройки',
    'Наставники',
    'Наставляемые',
    'Пары',
    'Документы участников',
    'Приказы',
  ])
})

test('листы и приставки ID не совпадают', () => {
  const titles = tableNames.map(name => titleKey(tableOf(name).title))
  expect(new Set(titles).size).toBe(titles.length)
  const prefixes = tableNames.flatMap(name => {
    const { id } = tableOf(name).columns
    // «_undo» belongs to the rows of «Журнал».
    return id?.kind === 'id' && id.prefix !== '' && name !== 'undo' ? [id.prefix] : []
  })
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

describe.each(tableNames)('%s', name => {
  const columns = Object.entries(tableOf(name).columns)

  test('начинается с ID, столбцы зовутся по-разному', () => {
    expect(columns[0]?.[0]).toBe('id')
    const titles = columns.map(([, { title }]) => titleKey(title))
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('у каждой ссылки рядом подпись', () => {
    for (const [key, column] of columns)
      if (column.kind === 'ref')
        expect({ key, label: columns.some(([, each]) => each.kind === 'label' && each.of === key) }).toEqual({
          key,
          label: true,
        })
  })
})
