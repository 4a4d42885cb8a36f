import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMS, type FormRecord, type ItemRecord, responsesOf } from '#addon/local/forms/formRecord.ts'
import { FORM_TRIGGERS, type Submission } from '#addon/local/workbook/forms/submission.ts'
import { openWorkbook } from '#addon/local/workbook/workbook.ts'

const noon = Date.UTC(2026, 10, 23, 9)

const item = (id: number, title: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  id,
  type: 'TEXT',
  title,
  help: '',
  required: false,
  choices: [],
  from: 1,
  to: 10,
  ends: ['', ''],
  between: null,
  longest: null,
  ...more,
})

const items = [
  item(1, '', { type: 'SECTION_HEADER' }),
  item(2, 'Фамилия, имя'),
  item(3, 'Предметы', { type: 'CHECKBOX', choices: ['физика', 'химия'] }),
  item(4, 'Дата рождения', { type: 'DATE' }),
  item(5, 'Оценка', { type: 'SCALE' }),
  item(6, '1-е место', { type: 'LIST' }),
  item(7, '1-е место', { type: 'LIST' }),
]

function desk(more: Partial<FormRecord> = {}) {
  const book = openWorkbook({ file: ':memory:', zone: 'Europe/Moscow', locale: 'ru_RU', now: () => noon })
  const sheetId = book.handle({ op: 'insertSheet', title: 'Ответы: анкета', index: null }) as number
  const form: FormRecord = {
    id: 'анкета',
    title: '',
    description: '',
    confirmation: '',
    accepting: true,
    closedMessage: '',
    destination: sheetId,
    items,
    ...more,
  }
  const put = (form: FormRecord) => book.handle({ op: 'putForm', form })
  put(form)
  book.handle({ op: 'setProperties', store: FORM_TRIGGERS, set: { 'триггер-1': 'onFormSubmit' } })
  const submit = (response: string, answers: Record<string, string | string[]>, minutes = 0) =>
    book.handle({
      op: 'submitForm',
      formId: 'анкета',
      response,
      answers,
      at: noon + minutes * 60_000,
    }) as Submission
  const read = (what: 'display' | 'formulas' | 'values') => {
    const { rows, columns } = book.handle({ op: 'extent', sheetId }) as { rows: number; columns: number }
    return book.handle({ op: 'read', area: { sheetId, row: 1, column: 1, rows, columns }, what })
  }
  const names = () => (read('display') as string[][]).map(([, name]) => name)
  return { book, sheetId, form, put, submit, read, names }
}

const whole = {
  2: 'Соколова Анна',
  3: ['физика', 'химия'],
  4: '2010-05-07',
  5: '7',
  6: 'Иванов',
  7: 'Петров',
}
const heading = [
  'Отметка времени',
  'Фамилия, имя',
  'Предметы',
  'Дата рождения',
  'Оценка',
  '1-е место',
  '1-е место',
]
const line = ['23.11.2026 12:00:00', 'Соколова Анна', 'физика, химия', '07.05.2010', '7', 'Иванов', 'Петров']

test('a response is kept and stands in a row of the sheet, as it is displayed', () => {
  const { submit, read, book, sheetId } = desk()
  const { response, runs } = submit('жетон', whole)
  expect(response).toEqual({ id: '000001-жетон', at: noon, answers: whole })
  expect(read('display')).toEqual([heading, line])
  expect(book.handle({ op: 'properties', store: responsesOf('анкета') })).toEqual({
    '000001-жетон': JSON.stringify(response),
  })
  expect(runs).toEqual([
    {
      fn: 'onFormSubmit',
      args: [],
      authMode: 'FULL',
      submitted: {
        triggerUid: 'триггер-1',
        sheetId,
        row: 2,
        columns: 7,
        values: line,
        namedValues: {
          'Отметка времени': ['23.11.2026 12:00:00'],
          'Фамилия, имя': ['Соколова Анна'],
          Предметы: ['физика, химия'],
          'Дата рождения': ['07.05.2010'],
          Оценка: ['7'],
          '1-е место': ['Иванов', 'Петров'],
        },
      },
    },
  ])
})

test.each(['=1+1', '+7 900', '-1', '@SUM(A1)', "'апостроф", '007', '1/2', 'TRUE', '50%', '2026-01-01'])(
  '%s stays the text it was',
  text => {
    const { submit, read } = desk()
    submit('жетон', { 2: text })
    expect((read('values') as unknown[][])[1]?.[1]).toBe(text)
    expect((read('formulas') as string[][]).flat().join('')).toBe('')
  },
)

test('what is not answered, and what the form does not ask, is absent', () => {
  const { submit, read } = desk()
  const { response } = submit('жетон', { 2: '', 3: [], 1: 'заголовок', 99: 'чужое', 5: '3' })
  expect(response.answers).toEqual({ 5: '3' })
  expect(read('display')).toEqual([heading, ['23.11.2026 12:00:00', '', '', '', '3', '', '']])
})

describe('an edited response', () => {
  test('overwrites its row; the trigger is told what has changed', () => {
    const { submit, read } = desk()
    submit('первый', whole)
    const { response } = submit('второй', { 2: 'Белов Пётр' })
    const { runs } = submit('000001-первый', { ...whole, 2: 'Соколова Анна Ильинична', 5: [] }, 5)
    expect(response.id).toBe('000002-второй')
    expect(read('display')).toEqual([
      heading,
      Object.assign([...line], { 0: '23.11.2026 12:05:00', 1: 'Соколова Анна Ильинична', 4: '' }),
      ['23.11.2026 12:00:00', 'Белов Пётр', '', '', '', '', ''],
    ])
    expect(runs[0]?.submitted.values).toEqual([
      '23.11.2026 12:05:00',
      'Соколова Анна Ильинична',
      '',
      '',
      '',
      '',
      '',
    ])
  })

  test('finds its row where somebody has sorted the sheet, and gets a new one where it was removed', () => {
    const { submit, names, book, sheetId } = desk()
    submit('первый', { 2: 'Яковлев' })
    submit('второй', { 2: 'Абрамов' })
    const area = { sheetId, row: 2, column: 1, rows: 2, columns: 7 }
    book.handle({ op: 'sort', area, by: [{ column: 2, ascending: true }] })
    submit('первый', { 2: 'Яковлев Ян' })
    expect(names()).toEqual(['Фамилия, имя', 'Абрамов', 'Яковлев Ян'])
    book.handle({ op: 'deleteRows', sheetId, from: 2, count: 1 })
    submit('второй', { 2: 'Абрамов Аким' })
    expect(names()).toEqual(['Фамилия, имя', 'Яковлев Ян', 'Абрамов Аким'])
  })
})

test('sent twice is one response and one row; nothing is run for the second', () => {
  const { submit, read } = desk()
  const first = submit('жетон', whole)
  expect(submit('жетон', whole, 1)).toEqual({ response: first.response, runs: [] })
  expect(read('display')).toHaveLength(2)
})

test('headings follow the titles, new questions get columns, a removed one keeps its own', () => {
  const { put, form, read, submit } = desk()
  const renamed = items
    .filter(({ id }) => id !== 3)
    .map(each => (each.id === 2 ? { ...each, title: 'Имя' } : each))
  put({ ...form, items: [...renamed, item(8, 'Класс'), item(9, '')] })
  expect(read('display')).toEqual([['Отметка времени', 'Имя', ...heading.slice(2), 'Класс']])
  submit('жетон', { 2: 'Анна', 8: '9 «А»', 9: 'да' })
  expect(read('display')).toEqual([
    ['Отметка времени', 'Имя', ...heading.slice(2), 'Класс', 'Вопрос без заголовка'],
    ['23.11.2026 12:00:00', 'Анна', '', '', '', '', '', '9 «А»', 'да'],
  ])
})

test('a column made plain text keeps numbers and dates as they are read', () => {
  const { submit, read, book, sheetId } = desk()
  const area = { sheetId, row: 1, column: 1, rows: 10, columns: 7 }
  book.handle({ op: 'fill', area, what: 'numberFormats', value: '@' })
  submit('жетон', whole)
  expect(read('values')).toEqual([heading, line])
})

test.each([
  { more: { accepting: false }, code: 'formClosed' },
  { more: { id: 'другая' }, code: 'noForm' },
])('$code: nothing is kept', ({ more, code }) => {
  const { submit, read, book } = desk(more)
  expect(() => submit('жетон', whole)).toThrow(expect.objectContaining({ code }))
  expect(read('display')).toEqual([heading])
  expect(book.handle({ op: 'properties', store: responsesOf('анкета') })).toEqual({})
})

test('a closed form still knows what it has taken', () => {
  const { submit, put, form } = desk()
  const { response } = submit('жетон', whole)
  put({ ...form, accepting: false })
  expect(submit('жетон', whole).response).toEqual(response)
})

test.each([{ destination: null }, { destination: 99 }])(
  'without a response sheet (%o) no trigger runs',
  more => {
    expect(desk(more).submit('жетон', whole)).toMatchObject({ response: { answers: whole }, runs: [] })
  },
)

test.each<{ more: Partial<ItemRecord>; answer: string; cell: unknown }>([
  { more: { type: 'SCALE' }, answer: '7', cell: 7 },
  { more: { between: [1, 40] }, answer: '12,5', cell: 12.5 },
  { more: { between: [1, 40] }, answer: '0x10', cell: '0x10' },
  { more: { between: [1, 40] }, answer: '1e3', cell: '1e3' },
  { more: {}, answer: '7', cell: '7' },
  { more: { type: 'DATE' }, answer: '2010-05-07', cell: { serial: 40_305 } },
  { more: { type: 'DATE' }, answer: '2010-02-31', cell: '2010-02-31' },
  { more: { type: 'DATE' }, answer: 'летом', cell: 'летом' },
])('$answer becomes $cell', ({ more, answer, cell }) => {
  const { submit, read } = desk({ items: [item(2, 'Вопрос', more)] })
  submit('жетон', { 2: answer })
  expect((read('values') as unknown[][])[1]?.[1]).toEqual(cell)
})

test('a sheet that responses come to stays, though it is her own', () => {
  const { book, sheetId, put, form } = desk()
  const remove = () => book.edit('окно', [{ kind: 'removeSheet', sheetId }])
  expect(remove()).toEqual({
    refused: 'managed',
    message:
      'На лист «Ответы: анкета» приходят ответы анкеты, поэтому он остаётся на месте. Свои листы можно удалять.',
  })
  put({ ...form, destination: null })
  expect(remove()).toMatchObject({ left: [] })
})

test('responses are in the order of sending after the file is read again', () => {
  const { submit, book } = desk()
  for (const token of ['я', 'а', 'м']) submit(token, { 2: token })
  submit('я', { 2: 'ещё раз' }, 5)
  book.begin('чтение')
  book.rollback()
  const kept = book.handle({ op: 'properties', store: responsesOf('анкета') }) as Record<string, string>
  expect(Object.keys(kept)).toEqual(['000001-я', '000002-а', '000003-м'])
  expect(submit('о', { 2: 'о' }).response.id).toBe('000004-о')
})

test('headings named as members of objects are headings', () => {
  const { submit, put, form } = desk()
  put({ ...form, items: [item(2, '__proto__'), item(3, 'constructor')] })
  const { runs } = submit('жетон', { 2: 'а', 3: 'б' })
  const named = new Map(Object.entries(runs[0]?.submitted.namedValues ?? {}))
  expect([named.get('__proto__'), named.get('constructor')]).toEqual([['а'], ['б']])
})

test('forms of the file are read by their store', () => {
  const { book, form } = desk()
  expect(book.handle({ op: 'properties', store: FORMS })).toEqual({ анкета: JSON.stringify(form) })
})

test('whatever is sent, sent twice and edited: a response has one row, and it says what was sent last', () => {
  const send = fc.record({
    token: fc.constantFrom('а', 'б', 'в', 'г'),
    name: fc.constantFrom('', '=1', 'Анна', 'Пётр', '007'),
    subjects: fc.subarray(['физика', 'химия']),
    minutes: fc.constantFrom(0, 1),
  })
  fc.assert(
    fc.property(fc.array(send, { maxLength: 12 }), sends => {
      const { submit, read } = desk()
      const last = new Map<string, string[]>()
      for (const { token, name, subjects, minutes } of sends) {
        submit(token, { 2: name, 3: subjects }, minutes)
        last.set(token, [name, subjects.join(', ')])
      }
      const rows = (read('display') as string[][]).slice(1).map(line => line.slice(1, 3))
      expect(rows).toEqual([...last.values()])
    }),
    { numRuns: 60 },
  )
})
