import { describe, expect, test } from 'vitest'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import { proposeMapping } from '#shared/intake/foreign/proposeMapping.ts'
import { menteeAsked, published } from './menteeAsked.ts'

const targets = foreignTargets(menteeAsked, published)
const propose = (titles: string[], ...rows: string[][]) =>
  proposeMapping(
    titles,
    rows.map((cells, at) => ({ line: at + 2, cells })),
    targets,
  )

describe('by titles', () => {
  test.each([
    {
      service: 'Google Формы',
      titles: ['Отметка времени', 'Адрес электронной почты', 'ФИО ученика', '1. Ваш класс (цифра и буква) *'],
      goes: ['@at', 'contact', '@name', 'class'],
    },
    {
      service: 'Яндекс Формы',
      titles: ['ID', 'Время создания', 'Фамилия', 'Имя', 'Отчество (при наличии)', 'Дата рождения'],
      goes: ['@id', '@at', 'last', 'first', 'middle', 'born'],
    },
    {
      service: 'служба опросов на английском',
      titles: ['Respondent ID', 'Timestamp', 'IP', 'User agent', 'Ваша фамилия', 'Ваше имя'],
      goes: ['@id', '@at', null, null, 'last', 'first'],
    },
    {
      service: 'свои слова школы',
      titles: ['Номер телефона', 'С чем нужна помощь', 'Какие предметы подтянуть?', 'Любимый цвет'],
      goes: ['contact', 'request', 'needs', '@keep'],
    },
    {
      service: 'наши же слова в другом порядке',
      titles: [
        'Когда вы родились?',
        'В чём нужна помощь?',
        'Насколько вам нравится в школе?',
        'Имя',
        'Фамилия',
      ],
      goes: ['born', 'request', 'mood', 'first', 'last'],
    },
    {
      service: 'выбор по местам',
      titles: ['С кем хотели бы работать?: 2-е место', 'С кем хотели бы работать?: 1-е место'],
      goes: ['choice#2', 'choice'],
    },
  ])('$service', ({ titles, goes }) => {
    expect(propose(titles)).toEqual(goes)
  })

  test('a target takes one column, the nearest', () => {
    expect(propose(['Класс брата', 'Класс'])).toEqual(['@keep', 'class'])
  })

  test('the whole name and its parts are never both taken', () => {
    const goes = propose(['ФИО', 'Фамилия', 'Имя'])
    expect(goes.includes('@name') && goes.includes('last')).toBe(false)
  })
})

test.each([
  { title: 'Дата рождения', cells: ['не помню', 'весной'], goes: '@keep' },
  { title: 'Дата рождения', cells: ['не помню', '28.02.2013'], goes: 'born' },
  { title: 'Класс', cells: ['7', '8'], goes: 'class' },
  { title: 'Класс', cells: ['коррекционный'], goes: '@keep' },
  { title: 'Был ли у вас наставник раньше?', cells: ['не очень'], goes: '@keep' },
  { title: 'Насколько вам нравится в школе?', cells: ['очень'], goes: '@keep' },
  { title: 'Насколько вам нравится в школе?', cells: ['7 из 10'], goes: 'mood' },
])('a title is not believed where every cell speaks against it: $title, $cells', ({ title, cells, goes }) => {
  expect(propose([title], ...cells.map(cell => [cell]))).toEqual([goes])
})

describe('by values, where titles say nothing', () => {
  test.each([
    { what: 'дата', cells: ['28.02.2013', '01.09.2012'], goes: 'born' },
    { what: 'класс', cells: ['7 Б', '8А класс'], goes: 'class' },
    { what: 'телефон', cells: ['+7 900 111-22-33', '89001112233'], goes: 'contact' },
    { what: 'почта', cells: ['artem@school.example', 'rud@school.example'], goes: 'contact' },
    { what: 'да и нет', cells: ['Да', 'нет', 'да'], goes: 'before' },
    { what: 'от 1 до 10', cells: ['7', '10', '3'], goes: 'mood' },
    { what: 'слова вариантов', cells: ['Математика, Чтение, письмо и речь', 'Русский язык'], goes: 'needs' },
    { what: 'полное имя', cells: ['Лисин Артём Олегович', 'Рудь Соня Павловна'], goes: '@name' },
    { what: 'имя без отчества', cells: ['Лисин Артём', 'Соня Рудь'], goes: '@name' },
    { what: 'слова с большой буквы', cells: ['Красный Крест', 'Белый Дом'], goes: '@keep' },
    { what: 'день и час', cells: ['23.11.2026 14:05:09', '23.11.2026 14:07:00'], goes: '@at' },
    { what: 'что угодно', cells: ['синий', 'зелёный'], goes: '@keep' },
    { what: 'пусто', cells: ['', ''], goes: '@keep' },
  ])('$what', ({ cells, goes }) => {
    expect(propose(['Столбец'], ...cells.map(cell => [cell]))).toEqual([goes])
  })

  test('one stray answer of ten does not hide what a column holds, three do', () => {
    const column = (strays: number) =>
      propose(['Столбец'], ...Array.from({ length: 10 }, (_, at) => [at < strays ? 'не знаю' : '7 Б']))
    expect([column(1), column(3)]).toEqual([['class'], ['@keep']])
  })
})
