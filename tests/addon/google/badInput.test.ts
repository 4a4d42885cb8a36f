import { describe, expect, test } from 'vitest'
import { schema as ownSchema } from '#shared/programme/schema.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import {
  type Command,
  columnOf,
  dataSheets,
  seenSheets,
  newContact as contactOf,
  refused,
  send,
  write,
  writeCells,
} from './commands.ts'

const contact = contactOf('8 900')
const listMentees: Command = { name: 'listPeople', input: { base: 'mentees' } }
const listPairs: Command = { name: 'agreementList', input: {} }

const rename = (host: Host, name: TableName, title: string): unknown =>
  host.workbook.handle({ op: 'changeSheet', sheetId: host.sheetId(name), set: { title } })

describe('ячейки', () => {
  test.each([
    ['birthDate', '32.13.2026', 'Месяца 13 не бывает'],
    ['birthDate', '2013 год', 'не похоже на дату'],
    ['gender', 'муж', 'такого значения нет'],
    ['priority', 'первая', ''],
    ['forms', 'ученик – космонавт', 'нет в справочнике'],
  ])('%s «%s» не прочитана: о ней сказано, строка на месте', async (key, text, says) => {
    const host = await schoolHost()
    host.type('mentees', 4, key, text)
    const reply = send(host, listMentees)
    if (!reply.ok) throw new Error(reply.refusal.message)
    expect(reply.problems).toContainEqual(
      expect.objectContaining({
        sheet: 'Наставляемые',
        row: 4,
        column: tableOf('mentees').columns[key]?.title,
        value: text,
        code: 'unread',
        message: expect.stringContaining(says),
      }),
    )
    expect(JSON.stringify(reply.view)).toContain('н1')
    expect(write(host, contact).ok).toBe(true)
    expect(host.rows('mentees')[1]).toMatchObject({ [key]: text, contact: '8 900' })
  })

  test.each([
    '=IMPORTXML("https://example.org"; "//a")',
    '+7 900 111-22-33',
    '-1',
    '@mail',
    "'апостроф",
    '<img src=x onerror=alert(1)>',
    'О’Нил & Ко',
    '007',
    '1/2',
    '\t=1+1',
  ])('текст «%s» остаётся текстом', async text => {
    const host = await schoolHost()
    const reply = write(host, {
      name: 'saveRow',
      input: { table: 'mentees', id: 'н1', values: { contact: text }, was: {} },
    })
    expect(reply.ok).toBe(true)
    expect(host.rows('mentees')[1]?.contact).toBe(text.trim())
    const area = { sheetId: host.sheetId('mentees'), row: 1, column: 1, rows: 20, columns: 25 }
    const formulas = host.workbook.handle({ op: 'read', area, what: 'formulas' }) as string[][]
    expect(formulas.flat().join('')).toBe('')
    expect(write(host, { ...contact }).ok).toBe(true)
  })

  test('текст длиннее ячейки: ничего не записано', async () => {
    const host = await schoolHost()
    const before = host.snapshot(dataSheets)
    const text = `Фамилия;Имя;Роль;Запрос\nНовиков;Пётр;наставляемый;${'х'.repeat(50_001)}`
    expect(refused(write(host, { name: 'importList', input: { text } }))).toEqual({
      code: 'badInput',
      message: 'Лист «Наставляемые»: текст для столбца «Запрос» длиннее 50 000 знаков',
      next: 'Ничего не записано. Сократите текст и повторите',
    })
    expect(host.snapshot(dataSheets)).toEqual(before)
  })

  test('если текст всё же стал формулой, запись отменяется', async () => {
    const host = await schoolHost()
    host.type('mentees', 4, 'contact', "'+7 прежний")
    const before = host.snapshot(dataSheets)
    const place = columnOf(host, 'mentees', 'contact')
    host.setHook(({ name }) => {
      const area = { sheetId: host.sheetId('mentees'), row: 4, column: place, rows: 1, columns: 1 }
      if (name === 'Range.getFormulas')
        host.workbook.handle({ op: 'write', area, what: 'formulas', values: [['=1+1']] })
    })
    const reply = write(host, {
      name: 'saveRow',
      input: { table: 'mentees', id: 'н1', values: { contact: '=1+1' }, was: {} },
    })
    expect(refused(reply).code).toBe('liveFormula')
    expect(host.snapshot(dataSheets)).toEqual(before)
  })
})

describe('столбцы и строка ключей', () => {
  test('стёртый ключ: столбец находится по названию', async () => {
    const host = await schoolHost()
    writeCells(host, 'mentees', 1, columnOf(host, 'mentees', 'contact'), [''])
    expect(write(host, contact).ok).toBe(true)
    expect(JSON.stringify(host.snapshot(['mentees']))).toContain('8 900')
  })

  test('ключ, который стоит дважды: столбец находится по названию', async () => {
    const host = await schoolHost()
    const place = columnOf(host, 'mentees', 'contact')
    writeCells(host, 'mentees', 1, place + 1, ['contact'])
    expect(write(host, contact).ok).toBe(true)
    expect(host.snapshot(['mentees']).mentees?.[3]?.[place - 1]).toBe('8 900')
  })

  test('нет ни ключа, ни названия: просмотр говорит об этом, запись отклонена, «Восстановить» возвращает', async () => {
    const host = await schoolHost()
    const place = columnOf(host, 'mentees', 'contact')
    writeCells(host, 'mentees', 1, place, [''])
    writeCells(host, 'mentees', 2, place, ['Телефон'])
    const before = host.snapshot(dataSheets)
    const seen = send(host, listMentees)
    expect(seen.ok && seen.problems).toContainEqual(expect.objectContaining({ code: 'missingColumn' }))
    expect(refused(write(host, contact)).code).toBe('columns')
    expect(host.snapshot(dataSheets)).toEqual(before)
    host.run('setUp')
    expect(write(host, contact).ok).toBe(true)
  })

  test('столбцы переставлены, и между ними есть свой столбец куратора', async () => {
    const host = await schoolHost()
    const id = host.sheetId('mentees')
    host.workbook.handle({ op: 'insertColumns', sheetId: id, before: 4, count: 1, like: 3 })
    writeCells(host, 'mentees', 2, 4, ['Моя пометка'])
    writeCells(host, 'mentees', 4, 4, ['важно'])
    expect(write(host, contact).ok).toBe(true)
    const added = write(host, {
      name: 'saveRow',
      input: {
        table: 'mentees',
        id: null,
        values: { lastName: 'Рудь', firstName: 'Соня', kind: 'обучающийся', request: 'чтение' },
        was: {},
      },
    })
    expect(added.ok).toBe(true)
    const lines = host.snapshot(['mentees']).mentees ?? []
    expect(lines[3]?.[3]).toBe('важно')
    expect(lines.at(-1)?.[3]).toBe('')
    expect(host.rows('mentees').at(-1)).toMatchObject({ lastName: 'Рудь', firstName: 'Соня' })
  })
})

describe('листы', () => {
  test('лист переименован: отказ называет новое имя', async () => {
    const host = await schoolHost()
    rename(host, 'pairs', 'Наши пары')
    expect(refused(send(host, listPairs))).toMatchObject({
      code: 'sheets',
      next: 'Лист «Пары» переименован в «Наши пары». Верните ему название «Пары»',
    })
  })

  test('в названии латинская «a»', async () => {
    const host = await schoolHost()
    rename(host, 'pairs', 'Пaры')
    expect(refused(send(host, listPairs))).toMatchObject({
      code: 'sheets',
      next: 'Лист «Пары» назван с латинской буквой или лишним пробелом. Наберите название листа заново: Пары',
    })
  })

  test.each(['mentees', 'journal', 'undo'] as const)('лист %s удалён: ничего не записано', async name => {
    const host = await schoolHost()
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId(name) })
    const left = tableNames.filter(each => each !== name)
    const before = host.snapshot(left)
    expect(refused(write(host, contact)).code).toBe('sheets')
    expect(host.snapshot(left)).toEqual(before)
    expect(host.run('setUp')).toMatchObject({
      value: { view: { made: [`лист «${tableOf(name).title}»`] } },
    })
    expect(write(host, contact).ok).toBe(name !== 'mentees')
  })

  test.each([
    { given: 'таблица более новой версии', schema: String(ownSchema + 1), code: 'newerWorkbook' },
    { given: 'версия таблицы не читается', schema: 'abc', code: 'unreadableSchema' },
  ])('$given', async ({ schema, code }) => {
    const host = await schoolHost()
    const row = host.rows('settings').findIndex(({ id }) => id === 'schema')
    host.type('settings', 3 + row, 'value', schema)
    const before = host.snapshot(seenSheets)
    expect(refused(send(host, listMentees)).code).toBe(code)
    expect(refused(write(host, contact)).code).toBe(code)
    expect(host.snapshot(seenSheets)).toEqual(before)
  })
})

describe('одно место в двух окнах', () => {
  const accept = (mentee: string): Command => ({
    name: 'acceptSuggestion',
    input: {
      form: 'form.teacherPupil',
      from: '01.12.2026',
      to: '31.05.2027',
      pairs: [{ mentor: 'м3', mentee, score: 7 }],
    },
  })
  const preview = (host: Host, command: Command) => send(host, command, { mode: 'preview' })

  test.each([
    ['тот же наставляемый', 'н3', 'у наставляемого уже есть пара на этот срок'],
    ['последнее место наставника', 'н9', 'было бы 2 наставляемых, а можно 1'],
  ])('%s: второе окно узнаёт об этом, и пара одна', async (_, second, says) => {
    const host = await schoolHost()
    const row = host.rows('mentors').findIndex(({ id }) => id === 'м3')
    host.type('mentors', 3 + row, 'capacity', '1')
    expect(preview(host, accept('н3')).ok).toBe(true)
    expect(preview(host, accept(second)).ok).toBe(true)
    expect(write(host, accept('н3')).ok).toBe(true)
    const before = host.snapshot(dataSheets)
    const refusal = refused(write(host, accept(second)))
    const said = [refusal.message, ...(refusal.details ?? [])].join(' ')
    expect(said.replaceAll('\u00a0', ' ')).toContain(says)
    expect(host.snapshot(dataSheets)).toEqual(before)
  })
})
