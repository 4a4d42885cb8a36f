import { describe, expect, test } from 'vitest'
import { planSheetTables, planTables } from '#shared/matching/planTables.ts'
import { supportTable } from '#shared/matching/supportTable.ts'
import { can, free, likes, mentee, mentor, plain } from './pupils.ts'
import { planOf } from './sentences/people.ts'

const suggestion = planOf(
  [
    mentor('m1', 'Воронцова Дарья', {
      gender: 'female',
      competences: can('физика'),
      interests: likes('футбол'),
    }),
  ],
  [
    mentee('e1', 'Лисин Артём', { gender: 'male', schoolClass: '7 «Б»', needs: can('физика') }),
    mentee('e2', 'Алеев Рустам', { needs: can('татарский язык'), availability: free('суббота') }),
  ],
)
const plan = { ...suggestion, asked: 2, paper: { school: 'Школа № 4', today: '2026-11-23' } }
const cells = (row: readonly (string | number)[] = []) => row.map(cell => plain(String(cell)))

describe('the file', () => {
  const [pairs, unmatched, terms] = planTables(plan, [{ title: 'Срок пар', value: 'год' }])

  test('«Пары»: points by criterion add up to the score', () => {
    const titles = pairs?.columns.map(({ title }) => title) ?? []
    expect(titles.slice(0, 6)).toEqual([
      '№',
      'Наставляемый',
      'Наставник',
      'Доля от лучшей пары',
      'Место',
      `Баллы из ${suggestion.maxScore}`,
    ])
    const row = pairs?.rows[0] ?? []
    expect(row).toHaveLength(titles.length)
    expect(cells(row).slice(0, 4)).toEqual(['1', 'Лисин Артём, 7 «Б»', 'Воронцова Дарья', '100 %'])
    const points = row.slice(6, -1)
    expect(points).toContain('без ответа')
    const given = points.filter(cell => typeof cell === 'number')
    expect(given.reduce((sum, cell) => sum + cell, 0)).toBe(row[5])
  })

  test('«Без пары» and «Условия подбора»', () => {
    expect(unmatched?.rows.map(row => row[0])).toEqual(['Алеев Рустам'])
    expect(terms?.rows.map(cells)).toEqual([
      ['Школа', 'Школа № 4'],
      ['Составлен', '23.11.2026'],
      ['Срок пар', 'год'],
      ['Наставляемых с парой', '1 из 2'],
      ['Можно ли лучше', plain(suggestion.proof)],
    ])
  })

  test('without pairs there is a sheet without rows', () => {
    const [none] = planTables({ ...plan, pairs: [] }, [])
    expect(none?.rows).toEqual([])
  })
})

test('who is in a group is said to be', () => {
  const grouped = { ...plan, pairs: plan.pairs.map(pair => ({ ...pair, kind: 'group' as const })) }
  expect(planTables(grouped, [])[0]?.rows[0]?.[2]).toBe('Воронцова Дарья, группа')
  expect(planSheetTables(grouped).pairs.rows[0]?.[2]).toBe('Воронцова Дарья, группа')
})

test('on paper the reasons are short: what gave points, then what nobody answered', () => {
  const { pairs, unmatched } = planSheetTables(plan)
  const [, who, whom, share = '', why = ''] = cells(pairs.rows[0])
  expect([who, whom]).toEqual(['Лисин Артём, 7 «Б»', 'Воронцова Дарья'])
  expect(share).toMatch(/^100 %, \d+\nединственная, \d+ % без ответа$/)
  expect(why).toMatch(/^Запрос и компетенции 300; без ответа: свободное время, .*интересы/)
  expect(unmatched.rows).toHaveLength(1)
})

describe('the list for the psychologist', () => {
  const row = { id: 'e2', name: 'Алеев Рустам', place: '8 «А»', request: 'татарский язык', grounds: '' }
  const titles = (grounds: string) =>
    supportTable('ученик – ученик', [{ ...row, grounds }]).columns.map(({ title }) => title)

  test('has no column of grounds unless there are any', () => {
    expect(titles('')).toEqual([
      '№',
      'Наставляемый',
      'Класс или должность',
      'Форма',
      'Запрос',
      'Сопровождение',
      'Отметка психолога',
    ])
    expect(titles('трудная жизненная ситуация')).toContain('Основания')
  })

  test('every row is as long as the titles, and leaves room for marks', () => {
    for (const grounds of ['', 'трудная жизненная ситуация']) {
      const { columns, rows } = supportTable('ученик – ученик', [{ ...row, grounds }])
      expect(rows[0]).toHaveLength(columns.length)
      expect(rows[0]?.slice(-2)).toEqual(['', ''])
    }
  })
})
