import { describe, expect, test } from 'vitest'
import type { Cell } from '#shared/programme/cell.ts'
import { day } from '#shared/programme/civilDate.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'

/** A sheet of three people with further columns on the right, each as its cells from row 1 on. */
function sheetWith(name: 'mentors' | 'mentees', ...more: Cell[][]): Cell[][] {
  const columns = Object.entries(tableOf(name).columns)
  const ids = ['х1', 'х2', '']
  const managed = [
    columns.map(([key]): Cell => key),
    columns.map(([, { title }]): Cell => title),
    ...ids.map((id, index) =>
      columns.map(([key]): Cell => (key === 'id' ? id : key === 'lastName' ? `Лисин${index}` : '')),
    ),
  ]
  return managed.map((line, row) => [...line, ...more.map(column => column[row] ?? '')])
}

const read = (sheets: Partial<Record<TableName, Cell[][]>>) =>
  readProgramme(sheets, moment => day(moment.toISOString().slice(0, 10))).programme.own
const shown = (...more: Cell[][]) =>
  read({ mentees: sheetWith('mentees', ...more) }).mentees.map(({ title, values }) => [
    title,
    Object.fromEntries(values),
  ])

describe('свои столбцы куратора', () => {
  test.each<{ given: string; columns: Cell[][]; found: unknown }>([
    { given: 'нет ни одного', columns: [], found: [] },
    {
      given: 'название во второй строке',
      columns: [['', 'Кружок', 'шахматы', ' хор ']],
      found: [['Кружок', { х1: 'шахматы', х2: 'хор' }]],
    },
    {
      given: 'название в первой строке, где стоят ключи',
      columns: [['Кружок', '', 'шахматы']],
      found: [['Кружок', { х1: 'шахматы' }]],
    },
    {
      given: 'ключ более новой версии: название важнее',
      columns: [['futureKey', 'Район', 'центр']],
      found: [['Район', { х1: 'центр' }]],
    },
    {
      given: 'числа, даты и флажки – как они видны',
      columns: [
        ['', 'Рост', 1.5, -3],
        ['', 'Приехал', new Date('2020-02-29T00:00:00Z'), new Date(Number.NaN)],
        ['', 'Хочет', true, false],
      ],
      found: [
        ['Рост', { х1: '1,5', х2: '-3' }],
        ['Приехал', { х1: '29.02.2020' }],
        ['Хочет', { х1: 'да', х2: 'нет' }],
      ],
    },
    {
      given: 'формула, которая не посчиталась',
      columns: [
        ['', 'Балл', '#N/A', '#REF!'],
        ['', 'Итог', '#ДЕЛ/0!', '#1'],
      ],
      found: [
        ['Балл', {}],
        ['Итог', { х2: '#1' }],
      ],
    },
    { given: 'столбец без названия', columns: [['', '  ', 'тайна']], found: [] },
    {
      given: 'пустой столбец с названием',
      columns: [['', 'Кружок']],
      found: [['Кружок', {}]],
    },
    {
      given: 'два столбца с одним названием: первый',
      columns: [
        ['', 'Кружок', 'шахматы'],
        ['', 'кружок ', 'хор'],
      ],
      found: [['Кружок', { х1: 'шахматы' }]],
    },
    {
      given: 'строка без ID своего значения не имеет',
      columns: [['', 'Кружок', '', '', 'шахматы']],
      found: [['Кружок', {}]],
    },
  ])('$given', ({ columns, found }) => expect(shown(...columns)).toEqual(found))

  test.each([
    ['второй столбец оснований', ['', 'Основания', 'трудная жизненная ситуация']],
    ['ключ чувствительного столбца, название другое', ['grounds', 'Сведения', 'ОВЗ']],
    ['контакты под другим именем', ['', 'Телефон', '8 900 000-00-00']],
    ['дата рождения под другим именем', ['', 'День  рождения', '01.02.2013']],
    ['столбец, который и так есть', ['', 'ИНТЕРЕСЫ', 'шахматы']],
  ])('не считается своим: %s', (_, column) => expect(shown(column)).toEqual([]))

  test('столбец, чей ключ стёрли, остаётся столбцом программы', () => {
    const cells = sheetWith('mentees', ['', 'Кружок', 'хор'])
    const at = Object.keys(tableOf('mentees').columns).indexOf('grounds')
    const wiped = cells.map((line, row) =>
      row === 0 ? line.map((cell, place) => (place === at ? '' : cell)) : line,
    )
    expect(read({ mentees: wiped }).mentees.map(({ title }) => title)).toEqual(['Кружок'])
  })

  test('у скопированной строки свои значения', () => {
    const cells = sheetWith('mentees', ['', 'Кружок', 'хор', 'шахматы']).map((line, row) =>
      row === 3 ? ['х1', ...line.slice(1)] : line,
    )
    expect(Object.fromEntries(read({ mentees: cells }).mentees[0]?.values ?? [])).toEqual({
      х1: 'хор',
      'х1#4': 'шахматы',
    })
  })

  test('у обеих баз – свои, остальных листов это не касается', () => {
    const orders = [
      ['id', ''],
      ['ID', 'Кружок'],
      ['приказ-1', 'хор'],
    ]
    const own = read({ orders, mentors: sheetWith('mentors', ['', 'Кружок', 'хор']) })
    expect(own.mentors).toEqual([{ title: 'Кружок', values: new Map([['х1', 'хор']]) }])
    expect(own.mentees).toEqual([])
    expect(Object.keys(own).sort()).toEqual(['mentees', 'mentors'])
  })
})
