import { expect, test } from 'vitest'
import type { Cell } from '#shared/programme/cell.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { civilDateIn } from '#shared/programme/parseDate.ts'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { readTable } from '#shared/programme/readTable.ts'
import { type TableName, tableOf, tables } from '#shared/programme/tables.ts'

const context = {
  dictionary: dictionaryOf({ dictionaries: dictionaryEntries }),
  civilDateOf: civilDateIn('Europe/Moscow'),
}

/** A sheet with the key row, the titles and rows given by column key. */
function sheet(
  name: TableName,
  rows: Record<string, Cell>[],
  order = Object.keys(tableOf(name).columns),
): Cell[][] {
  return [
    order,
    order.map(key => tableOf(name).columns[key]?.title ?? key),
    ...rows.map(row => order.map(key => row[key] ?? '')),
  ]
}

const artem = {
  id: 'н1',
  code: 'p_aaaaaaaaaa',
  lastName: 'Лисин',
  firstName: 'Артём',
  kind: 'обучающийся',
  schoolClass: '7б',
  request: 'физика',
  needs: 'физика; химия',
  birthDate: '28.02.2013',
}

test('строка читается в значения: даты, классы, записи справочников', () => {
  const { rows, problems } = readTable(tables.mentees, sheet('mentees', [artem]), context)
  expect(problems).toEqual([])
  expect(rows[0]).toMatchObject({
    row: 3,
    lastName: 'Лисин',
    kind: 'pupil',
    schoolClass: '7 «Б»',
    birthDate: '2013-02-28',
    needs: ['competence.3', 'competence.4'],
    unread: [],
  })
})

test('столбцы находятся по ключам в любом порядке, чужие столбцы не мешают', () => {
  const order = ['Своё', ...Object.keys(tables.mentees.columns).reverse(), 'Ещё']
  const { rows, problems } = readTable(tables.mentees, sheet('mentees', [artem], order), context)
  expect(problems).toEqual([])
  expect(rows[0]).toMatchObject({ lastName: 'Лисин', schoolClass: '7 «Б»' })
})

test('пропавший ключ заменяет заголовок', () => {
  const cells = sheet('mentees', [artem])
  const place = cells[0]?.indexOf('lastName') ?? 0
  cells[0]?.splice(place, 1, '')
  const { rows, problems } = readTable(tables.mentees, cells, context)
  expect(problems).toEqual([])
  expect(rows[0]?.lastName).toBe('Лисин')
})

test('без ключа и заголовка столбец назван в сообщении, остальное прочитано', () => {
  const order = Object.keys(tables.mentees.columns).filter(key => key !== 'request')
  const { rows, problems } = readTable(tables.mentees, sheet('mentees', [artem], order), context)
  expect(problems.map(each => each.message)).toEqual([
    'Нет столбца «Запрос». Верните его или выберите «Наставничество» – «Таблица» – «Восстановить листы и столбцы»',
  ])
  expect(rows).toHaveLength(1)
})

test('удвоенный ключ назван', () => {
  const order = [...Object.keys(tables.mentees.columns), 'request']
  const { problems } = readTable(tables.mentees, sheet('mentees', [artem], order), context)
  expect(problems.map(each => each.message)).toEqual([
    'Столбцов «Запрос» несколько. Оставьте один, а остальные переименуйте',
  ])
})

test('непонятная ячейка названа с листом, строкой и столбцом, а строка остаётся', () => {
  const { rows, problems } = readTable(
    tables.mentees,
    sheet('mentees', [{ ...artem, birthDate: '31.02.2013', needs: 'физика; алхимия' }]),
    context,
  )
  expect(problems).toEqual([
    {
      sheet: 'Наставляемые',
      row: 3,
      column: 'Нужные компетенции',
      value: 'физика; алхимия',
      message:
        '«алхимия» нет в справочнике «Компетенция». Выберите из списка или добавьте запись на лист «Справочники»',
      code: 'unread',
    },
    {
      sheet: 'Наставляемые',
      row: 3,
      column: 'Дата рождения',
      value: '31.02.2013',
      message: '31 февраля не бывает. Напишите дату так: 28.02.2013',
      code: 'unread',
    },
  ])
  expect(rows[0]).toMatchObject({ lastName: 'Лисин', birthDate: null, unread: ['needs', 'birthDate'] })
})

test('пустые строки — не строки, незаполненное обязательное названо', () => {
  const { rows, problems } = readTable(
    tables.mentees,
    sheet('mentees', [{}, { ...artem, request: '' }]),
    context,
  )
  expect(rows.map(row => row.row)).toEqual([4])
  expect(problems.map(each => each.message)).toEqual(['Не заполнено: запрос'])
})

test('вторая строка с тем же ID получает своё имя и названа', () => {
  const { rows, problems } = readTable(
    tables.mentees,
    sheet('mentees', [artem, { ...artem, firstName: 'Антон' }]),
    context,
  )
  expect(rows.map(row => row.id)).toEqual(['н1', 'н1#4'])
  expect(problems[0]).toMatchObject({ code: 'duplicateId', row: 4 })
})

test('латинская буква в фамилии замечена', () => {
  const { problems } = readTable(tables.mentees, sheet('mentees', [{ ...artem, lastName: 'Лиcин' }]), context)
  expect(problems[0]).toMatchObject({ code: 'mixedAlphabet', column: 'Фамилия', row: 3 })
})

test('имя в паре находит человека, если он один', () => {
  const daria = {
    id: 'м1',
    code: 'p_bbbbbbbbbb',
    lastName: 'Воронцова',
    firstName: 'Дарья',
    middleName: 'Алексеевна',
  }
  const pair = {
    id: 'пара-1',
    mentorName: 'Воронцова Дарья',
    menteeName: 'лисин артем',
    form: 'ученик – ученик',
    from: '01.09.2026',
    to: '31.05.2027',
    status: 'предложена',
  }
  const read = readProgramme(
    {
      mentors: sheet('mentors', [daria]),
      mentees: sheet('mentees', [artem]),
      pairs: sheet('pairs', [pair]),
      dictionaries: sheet('dictionaries', []),
    },
    context.civilDateOf,
  )
  expect(read.programme.pairs[0]).toMatchObject({ mentor: 'м1', mentee: 'н1' })
})

test('двое с одним именем — вопрос, а не догадка; никого — тоже', () => {
  const twins = [artem, { ...artem, id: 'н2', code: 'p_cccccccccc' }]
  const pair = {
    id: 'пара-1',
    mentorName: 'Кто-то Чужой',
    menteeName: 'Лисин Артём',
    form: 'ученик – ученик',
    from: '01.09.2026',
    to: '31.05.2027',
    status: 'предложена',
  }
  const read = readProgramme(
    { mentors: sheet('mentors', []), mentees: sheet('mentees', twins), pairs: sheet('pairs', [pair]) },
    context.civilDateOf,
  )
  const messages = read.programme.problems
    .filter(each => each.sheet === 'Пары' && each.code !== 'unread')
    .map(each => each.message)
  expect(messages).toEqual([
    '«Кто-то Чужой» нет в списках. Проверьте, как записаны фамилия, имя и отчество',
    '«Лисин Артём» — таких людей 2. Выберите нужного в боковой панели',
  ])
})
