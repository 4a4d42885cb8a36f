import { beforeAll, describe, expect, test } from 'vitest'
import { tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost as school } from '#tests/addon/schoolHost.ts'
import {
  type Answer,
  type Command,
  dataSheets as data,
  everyWrite as commands,
  newContact,
  newMentee,
  refused,
  send,
  taken,
  write,
} from './commands.ts'

/** What the sidebar sends back of a preview. */
const seen = ({ preview }: Answer) => ({ seed: preview?.seed, expect: preview?.expect })

describe('просмотр, проверка перед записью, запись', () => {
  test.each([
    ['просмотр', 'view'],
    ['проверка перед записью', 'preview'],
  ] as const)('%s ничего не записывает', async (_, mode) => {
    const host = await school()
    const before = host.snapshot()
    for (const command of [newMentee, newContact('8 900'), { name: 'documentsDue', input: {} } as const])
      taken(send(host, command, { mode }))
    expect(host.snapshot()).toEqual(before)
  })

  test('записывается ровно то, что было показано', async () => {
    const host = await school()
    const shown = taken(send(host, newMentee, { mode: 'preview' }))
    expect(shown.preview?.sheets).toEqual([
      { sheet: 'Наставляемые', added: 1, changed: 0, removed: 0, examples: ['Рудь Соня'], more: 0 },
    ])
    const done = taken(write(host, newMentee, seen(shown)))
    expect(done.view).toEqual(shown.view)
    expect(host.rows('mentees').at(-1)).toMatchObject({
      id: (shown.view as { id: string }).id,
      lastName: 'Рудь',
      request: 'чтение',
      joinedOn: '23.11.2026',
    })
  })

  test('если таблица изменилась после показа, ничего не записывается и показывается новое', async () => {
    const host = await school()
    const shown = taken(send(host, newContact('новый'), { mode: 'preview' }))
    host.type('mentees', 4, 'contact', 'исправлен вручную')
    const before = host.snapshot()
    const reply = write(host, newContact('новый'), seen(shown))
    expect(refused(reply).code).toBe('changedMeanwhile')
    expect(reply.preview?.expect).not.toBe(shown.preview?.expect)
    expect(host.snapshot()).toEqual(before)
  })

  test('повтор той же записи (двойное нажатие) не добавляет вторую строку', async () => {
    const host = await school()
    const paper: Command = {
      name: 'saveRow',
      input: {
        table: 'participantDocuments',
        id: null,
        person: 'н1',
        values: { kind: 'справка об отсутствии судимости', signedOn: '01.09.2026' },
        was: {},
      },
    }
    const shown = taken(send(host, paper, { mode: 'preview' }))
    taken(write(host, paper, seen(shown)))
    const once = host.snapshot(data)
    expect(refused(write(host, paper, seen(shown))).code).toBe('nothingToDo')
    expect(host.snapshot(data)).toEqual(once)
  })

  test('запись отвечает, чем её отменить', async () => {
    const host = await school()
    const { written } = taken(write(host, newContact('8 900')))
    expect(written).toEqual({
      command: host.rows('journal').at(-1)?.id,
      said: 'Наставляемые: строка 4 записана',
      undoable: true,
    })
  })
})

describe('что не может быть выполнено', () => {
  let host: Host
  beforeAll(async () => {
    host = await school()
  })

  test('неизвестное действие', () => {
    const answer = host.run('call', [{ name: 'dropTables', input: {}, mode: 'write' }])
    expect(answer).toMatchObject({ ok: true, value: { ok: false, refusal: { code: 'unknownCommand' } } })
  })

  test.each([
    [null],
    ['listPeople'],
    [{ name: 'listPeople', input: { base: 'mentors' } }],
    [{ name: 'listPeople', input: { base: 'mentors' }, mode: 'erase' }],
    [{ name: 'listPeople', input: { base: 'mentors' }, mode: 'view', extra: 1 }],
    [{ name: 'toString', input: {}, mode: 'view', seed: 'x'.repeat(101) }],
  ])('запрос другого вида: %j', request => {
    expect(host.run('call', [request])).toMatchObject({
      ok: true,
      value: { ok: false, refusal: { code: 'badInput' } },
    })
  })

  test.each([
    ['saveSettings', { values: { place: 5 } }, 'values.place'],
    ['saveSettings', { values: { place: 'х'.repeat(1001) } }, 'values.place'],
    ['saveSettings', { values: { maxMentees: '11' } }, 'maxMentees'],
    ['listPeople', { base: 'pairs' }, 'base'],
    ['saveRow', { table: 'mentees', id: 'н1', values: { birthDate: '32.13.2026' }, was: {} }, 'birthDate'],
    ['saveRow', { table: 'mentees', id: 'н1', values: { lastName: ' ' }, was: {} }, 'lastName'],
    ['saveRow', { table: 'mentees', id: 'н1', values: { code: 'p_mineaaaaaa' }, was: {} }, 'code'],
    ['recordAgreement', { pairs: ['пара-0'], sides: ['mentor'], on: '30.02.2026', how: 'phone' }, 'on'],
  ])('поле названо: %s %j', (name, input, at) => {
    const before = host.snapshot()
    const answer = host.run('call', [{ name, input, mode: 'write' }])
    expect(answer).toMatchObject({ ok: true, value: { ok: false, refusal: { code: 'badInput', at } } })
    expect(host.snapshot()).toEqual(before)
  })

  test('таблицу записывает другое окно', () => {
    const before = host.snapshot()
    host.workbook.handle({ op: 'lock', name: 'document', owner: 'другое окно' })
    const refusal = refused(write(host, newContact('8 900')))
    expect(refusal).toEqual({
      code: 'busy',
      message: 'Сейчас таблицу записывает другое окно',
      next: 'Подождите минуту и повторите: введённое сохранено',
    })
    expect(taken(send(host, { name: 'listPeople', input: { base: 'mentees' } }))).toBeTruthy()
    host.workbook.handle({ op: 'unlock', name: null, owner: 'другое окно' })
    expect(host.snapshot()).toEqual(before)
    taken(write(host, newContact('8 900')))
  })
})

describe('строка, внесённая вручную', () => {
  test('получает ID и код при первом же действии, об этом есть запись в журнале', async () => {
    const host = await school()
    host.type('mentors', 13, 'lastName', 'Панин')
    host.type('mentors', 13, 'firstName', 'Глеб')
    taken(send(host, newContact('8 900'), { mode: 'preview' }))
    expect(host.rows('mentors').at(-1)).toMatchObject({ id: '', code: '', lastName: 'Панин' })
    taken(send(host, { name: 'listPeople', input: { base: 'mentors' } }))
    const row = host.rows('mentors').at(-1)
    expect(row).toMatchObject({ id: expect.stringMatching(/^м[a-z2-7]{8}$/), lastName: 'Панин' })
    expect(row?.code).toMatch(/^p_[a-z2-7]{10}$/)
    expect(host.rows('journal').at(-1)).toMatchObject({
      command: 'Строкам, внесённым вручную, присвоены ID',
      tables: 'Наставники',
      rows: row?.id,
      counts: 'изменено 1',
    })
    const settled = host.snapshot()
    taken(send(host, { name: 'listPeople', input: { base: 'mentors' } }))
    expect(host.snapshot()).toEqual(settled)
  })

  test('пара по именам находит обоих', async () => {
    const host = await school()
    host.type('pairs', 11, 'mentorName', 'Тгнин Игорь Петрович')
    host.type('pairs', 11, 'menteeName', 'Лгнин Артём Олегович')
    for (const [key, text] of Object.entries({
      form: 'учитель – ученик',
      from: '01.12.2026',
      to: '31.05.2027',
      status: 'предложена',
    }))
      host.type('pairs', 11, key, text)
    const { view } = taken(send(host, { name: 'agreementList', input: {} }))
    expect(JSON.stringify(view)).toContain(host.rows('pairs').at(-1)?.id)
  })
})

test('ни в одном ответе нет даты как объекта, даже если в ячейках с текстом стоят даты', async () => {
  const host = await school()
  const serial = { serial: 46_000 }
  for (const name of data) {
    const id = host.sheetId(name)
    const { columns } = tableOf(name)
    Object.values(columns).forEach((column, place) => {
      if (column.kind === 'id' || column.kind === 'code' || column.kind === 'ref') return
      const area = { sheetId: id, row: 5, column: place + 1, rows: 1, columns: 1 }
      host.workbook.handle({ op: 'write', area, what: 'values', values: [[serial]] })
    })
  }
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    expect(value instanceof Date).toBe(false)
    for (const each of Object.values(value)) walk(each)
  }
  for (const command of [
    ...commands,
    { name: 'showSettings', input: {} },
    { name: 'listPeople', input: { base: 'mentors' } },
    { name: 'personCard', input: { base: 'mentees', id: 'н2' } },
    { name: 'documentsDue', input: {} },
    { name: 'previewPairsOrder', input: { withGroups: true } },
    { name: 'agreementList', input: {} },
    { name: 'undoList', input: {} },
  ] as const)
    for (const mode of ['view', 'preview', 'write'] as const) {
      const answer = host.run('call', [{ ...command, mode }])
      // google.script.run gives null to its success handler when a Date is anywhere inside.
      expect(answer).toMatchObject({ ok: true, value: expect.objectContaining({ ok: expect.any(Boolean) }) })
      walk(answer)
    }
})
