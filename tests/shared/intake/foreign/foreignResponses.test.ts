import { describe, expect, test } from 'vitest'
import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import { proposeMapping } from '#shared/intake/foreign/proposeMapping.ts'
import { splitTable } from '#shared/programme/lists/splitTable.ts'
import { menteeAsked, published } from './menteeAsked.ts'

const targets = foreignTargets(menteeAsked, published)
const now = '2026-11-23T09:00:00'

function read(text: string, mapping?: (string | null)[], columns?: string[]) {
  const { rows } = splitTable(text)
  const [head, ...people] = rows
  const names = columnNames(head?.cells ?? [])
  return foreignResponses(
    {
      names,
      rows: people,
      mapping: mapping ?? proposeMapping(names, people, targets),
      targets,
      source: { id: 'фа-1', columns: columns ?? names },
    },
    () => now,
  )
}
const keys = (text: string, ...more: [(string | null)[]?, string[]?]) =>
  read(text, ...more).map(({ raw }) => raw.key)

const two = `Отметка времени;ФИО;Класс;Какие предметы подтянуть?
23.11.2026 14:05:09;Лисин Артём Олегович;7 Б;Математика, Чтение, письмо и речь, шахматы
23.11.2026 14:07:00;Рудь Соня;8 А;Русский язык`

test('a row becomes an answer: the name in parts, the options one by one, what nobody offers as it is written', () => {
  expect(read(two)[0]).toMatchObject({
    line: 2,
    raw: {
      webForm: 'фа-1',
      at: '2026-11-23T14:05:09',
      answers: {
        last: 'Лисин',
        first: 'Артём',
        middle: 'Олегович',
        class: '7 Б',
        needs: ['Математика', 'Чтение, письмо и речь', 'шахматы'],
      },
      strays: [],
    },
  })
})

test('what has no question is kept with the answer, and what is not to be loaded is not', () => {
  const [answer] = read('Фамилия;Любимый цвет;IP\nЛисин;синий;10.0.0.1')
  expect(answer?.raw.strays).toEqual([{ title: 'Любимый цвет', text: 'синий' }])
})

test('the places of a ranking stand in order whatever the order of the columns; one left out is blank', () => {
  const [answer] = read(
    'С кем хотели бы работать?: 3-е место;С кем хотели бы работать?: 1-е место\nРудь Соня;Ильин Пётр',
  )
  expect(answer?.raw.answers.choice).toEqual(['Ильин Пётр', '', 'Рудь Соня'])
})

test('without a moment of its own an answer came when it was brought', () => {
  expect(read('Фамилия\nЛисин')[0]?.raw.at).toBe(now)
})

describe('an answer is known again', () => {
  test('in the same file', () => {
    expect(keys(two)).toEqual(keys(two))
  })

  test('with its columns in another order', () => {
    const turned = two
      .split('\n')
      .map(line => line.split(';').reverse().join(';'))
      .join('\n')
    expect(keys(turned)).toEqual(keys(two))
  })

  test('when more rows have come, above it and below', () => {
    const [head, ...rows] = two.split('\n')
    const longer = [
      head,
      '22.11.2026 10:00:00;Ильин Пётр;9;',
      ...rows,
      '24.11.2026 10:00:00;Ли Саша;5;',
    ].join('\n')
    expect(keys(longer)).toEqual(expect.arrayContaining(keys(two)))
    expect(new Set(keys(longer)).size).toBe(4)
  })

  test('when its columns are sent elsewhere', () => {
    expect(keys(two, ['@at', '@keep', null, null])).toEqual(keys(two))
  })

  test('when the service has added a column', () => {
    const wider = two
      .split('\n')
      .map((line, at) => `${line};${at === 0 ? 'Баллы' : at}`)
      .join('\n')
    expect(keys(wider, undefined, columnNames(two.split('\n')[0]?.split(';') ?? []))).toEqual(keys(two))
  })

  test('when the moment is written another way', () => {
    expect(keys(two.replace('23.11.2026 14:05:09', '2026-11-23 14:05:09'))).toEqual(keys(two))
  })

  test('by the number the service gives it, though the words have been edited', () => {
    const numbered = 'ID;Фамилия;Запрос\n7;Лисин;Алгебра\n8;Рудь;Чтение'
    expect(keys(numbered.replace('Алгебра', 'Физика'))).toEqual(keys(numbered))
    expect(keys(numbered, [null, 'last', 'request'])).toEqual(keys(numbered))
  })

  test('by its number, though another row has none or two others share one', () => {
    const numbered = 'ID;Фамилия;Запрос\n7;Лисин;Алгебра\n8;Рудь;Чтение'
    for (const more of ['\n;Тиль;Физика', '\n9;Тиль;Физика\n9;Сом;Химия']) {
      expect(keys(numbered + more)).toEqual(expect.arrayContaining(keys(numbered)))
      expect(new Set(keys(numbered + more)).size).toBe(keys(numbered + more).length)
    }
  })
})

test('equal rows are answers of their own, and stay so', () => {
  const three = 'Насколько вам нравится в школе?\n7\n7\n8'
  expect(new Set(keys(three)).size).toBe(3)
  expect(keys(`${three}\n7`)).toEqual(expect.arrayContaining(keys(three)))
})

test('two columns of one title are two', () => {
  expect(columnNames(['Комментарий', '', 'комментарий '])).toEqual([
    'Комментарий',
    'Столбец 2',
    'комментарий (2)',
  ])
})
