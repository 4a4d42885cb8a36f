import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FeatureName, InputOf, Reply } from '#addon/features/call.ts'
import { features } from '#addon/features/index.ts'
import { hashOf } from '#shared/programme/hash.ts'
import { tableNames, tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost as school } from '#tests/addon/schoolHost.ts'

const data = tableNames.filter(name => name !== 'journal' && name !== 'undo')

type Command = { [N in FeatureName]: { name: N; input: InputOf<N> } }[FeatureName]
type Answer = Reply<unknown> & { roundTrips: number }

const send = (host: Host, { name, input }: Command, more: object = {}): Answer =>
  host.call(name, input as never, more)
const write = (host: Host, command: Command, more: object = {}): Answer =>
  send(host, command, { mode: 'write', ...more })

/** The reply's own parts; a refusal fails the test with its sentence. */
function taken(reply: Answer) {
  if (!reply.ok) throw new Error([reply.refusal.message, ...(reply.refusal.details ?? [])].join('; '))
  return reply
}
/** What the sidebar sends back of a preview. */
const seen = ({ preview }: Answer) => ({ seed: preview?.seed, expect: preview?.expect })

function refused(reply: Answer) {
  if (reply.ok) throw new Error('It was not refused')
  return reply.refusal
}

const newMentee: Command = {
  name: 'saveRow',
  input: {
    table: 'mentees',
    id: null,
    values: { lastName: 'Рудь', firstName: 'Соня', kind: 'обучающийся', request: 'чтение' },
    was: {},
  },
}
const newContact = (contact: string): Command => ({
  name: 'saveRow',
  input: { table: 'mentees', id: 'н1', values: { contact }, was: {} },
})

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
      { sheet: 'Наставляемые', added: 1, changed: 0, removed: 0, examples: ['Рудь Соня'] },
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

/** Commands that write, of every kind, in a school of twenty. */
const commands: readonly Command[] = [
  { name: 'saveSettings', input: { values: { place: 'г. Казань', schoolYear: '2027/28' } } },
  newMentee,
  newContact('+7 900 111-22-33'),
  {
    name: 'saveRow',
    input: {
      table: 'representatives',
      id: null,
      person: 'н1',
      values: { lastName: 'Лосева', firstName: 'Анна', relation: 'мать' },
      was: {},
    },
  },
  { name: 'archivePerson', input: { base: 'mentees', id: 'н3', archived: true } },
  {
    name: 'importList',
    input: {
      text: 'Фамилия;Имя;Роль;Предметы;Запрос\nНовиков;Пётр;наставник;шахматы;\nНовикова;Анна;наставляемый;;=1+1',
    },
  },
  {
    name: 'acceptSuggestion',
    input: {
      form: 'form.teacherPupil',
      from: '01.12.2026',
      to: '31.05.2027',
      pairs: [{ mentor: 'м3', mentee: 'н3', score: 7 }],
    },
  },
  {
    name: 'decidePair',
    input: { kind: 'forbid', pairs: [{ mentor: 'м9', mentee: 'н9' }], form: null, reason: 'соседи' },
  },
  {
    name: 'recordAgreement',
    input: {
      pairs: ['пара-0', 'пара-8'],
      sides: ['mentor', 'mentee', 'parent'],
      on: '22.11.2026',
      how: 'phone',
    },
  },
  { name: 'recordRefusal', input: { pair: 'пара-8', by: 'mentee', reason: 'далеко ездить' } },
  { name: 'registerOrder', input: { order: 'приказ-2', number: '41-од', date: '23.11.2026' } },
  { name: 'cancelOrder', input: { order: 'приказ-2' } },
  { name: 'saveGender', input: { table: 'mentees', id: 'н3', gender: 'male' } },
  {
    name: 'saveDeclension',
    input: {
      part: 'last',
      gender: 'male',
      nom: 'Ланин',
      gen: 'Ланина',
      dat: 'Ланину',
      acc: 'Ланина',
      ins: 'Ланиным',
    },
  },
]

describe('отмена', () => {
  const undo = (host: Host, command: string | undefined): Answer =>
    write(host, { name: 'undoCommand', input: { command: command ?? '' } })

  test.each(commands.map(command => [command.name, command] as const))(
    'после «%s» таблица как была',
    async (_, command) => {
      const host = await school()
      const before = host.snapshot(data)
      const { written } = taken(write(host, command))
      expect(host.snapshot(data)).not.toEqual(before)
      taken(undo(host, written?.command))
      expect(host.snapshot(data)).toEqual(before)
      expect(refused(undo(host, written?.command)).code).toBe('nothingToDo')
    },
  )

  test('любые правки карточек, одна за другой, отменяются в обратном порядке', async () => {
    const host = await school()
    const before = host.snapshot(data)
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\'"; «»<&\nаЯ0,.'), maxLength: 12 })
    const edit = fc.record({
      id: fc.constantFrom('н0', 'н1', 'н2', 'н3'),
      values: fc.record(
        {
          contact: text,
          note: text,
          post: text,
          schoolClass: fc.constantFrom('7 «Б»', '10а', ''),
          birthDate: fc.constantFrom('01.02.2012', ''),
          priority: fc.constantFrom('1', '9', ''),
          forms: fc.constantFrom('ученик – ученик', 'ученик – ученик; учитель – ученик', ''),
        },
        { requiredKeys: [] },
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
        const done: string[] = []
        for (const { id, values } of edits) {
          const reply = write(host, {
            name: 'saveRow',
            input: { table: 'mentees', id, values, was: {} },
          })
          if (reply.ok) done.push(reply.written?.command ?? '')
          else expect(reply.refusal.code).toBe('nothingToDo')
        }
        for (const command of done.reverse()) taken(undo(host, command))
        expect(host.snapshot(data)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  test('отменяется и загрузка такого списка, план которой лежит в нескольких ячейках', async () => {
    const host = await school()
    const before = host.snapshot(data)
    const rows = Array.from({ length: 90 }, (_, n) =>
      ['Новиков', `Имя${n}`, 'наставляемый', `${"= ' ".repeat(400)}${'х'.repeat(n)}`].join(';'),
    )
    const text = ['Фамилия;Имя;Роль;Запрос', ...rows].join('\n')
    const { written } = taken(write(host, { name: 'importList', input: { text } }))
    expect(host.rows('undo').length).toBeGreaterThan(2)
    taken(undo(host, written?.command))
    expect(host.snapshot(data)).toEqual(before)
  })

  test('правка, сделанная позже, не затирается', async () => {
    const host = await school()
    const { written } = taken(write(host, newContact('8 900')))
    host.type('mentees', 4, 'contact', 'исправлен вручную')
    const before = host.snapshot(data)
    const refusal = refused(undo(host, written?.command))
    expect(refusal).toMatchObject({
      code: 'changedMeanwhile',
      details: ['Наставляемые, строка 4: «Контакты»'],
    })
    expect(host.snapshot(data)).toEqual(before)
  })

  test('после сортировки листа отменяется та же строка', async () => {
    const host = await school()
    const byId = () => new Map(host.rows('mentees').map(row => [row.id, row]))
    const before = byId()
    const { written } = taken(write(host, newContact('8 900')))
    const area = { sheetId: host.sheetId('mentees'), row: 3, column: 1, rows: 10, columns: 30 }
    host.workbook.handle({ op: 'sort', area, by: [{ column: 1, ascending: false }] })
    taken(undo(host, written?.command))
    expect(byId()).toEqual(before)
  })

  test('отменить можно двадцать последних действий', async () => {
    const host = await school()
    const done = Array.from(
      { length: 22 },
      (_, n) => taken(write(host, newContact(`8 900 ${n}`))).written?.command,
    )
    const { view } = taken(send(host, { name: 'undoList', input: {} }))
    expect((view as { items: { command: string }[] }).items.map(({ command }) => command)).toEqual(
      done.slice(-20).reverse(),
    )
    expect(refused(undo(host, done[0])).code).toBe('gone')
  })
})

test('«Журнал» называет листы, строки и числа, но ни одного значения', async () => {
  const host = await school()
  for (const name of data) {
    const lines = host.rows(name)
    lines.forEach((row, index) => {
      for (const [key, column] of Object.entries(tableOf(name).columns))
        if (
          column.kind === 'text' &&
          name !== 'settings' &&
          name !== 'dictionaries' &&
          row[key] !== undefined
        )
          host.type(name, 3 + index, key, `кенар${name}${key}${index}`)
    })
  }
  const said = new Set<string>()
  for (const command of commands) {
    const reply = write(host, command)
    if (reply.ok) said.add(command.name)
  }
  expect(said.size).toBeGreaterThan(8)
  const journal = host.rows('journal')
  const titles = new Set<string>([...features.map(({ title }) => title), 'Подготовка таблицы'])
  for (const row of journal) {
    expect(titles).toContain(row.command)
    expect(row.who).toBe('curator@school.local')
    for (const word of [
      'кенар',
      'Рудь',
      'Новиков',
      'Казань',
      '8 900',
      '+7',
      'соседи',
      'далеко',
      'Лосева',
      'Ланин',
    ])
      expect(Object.values(row).join(' ')).not.toContain(word)
  }
  const ids = new Set(data.flatMap(name => host.rows(name).map(({ id }) => id)))
  for (const { rows = '' } of journal)
    for (const id of rows.split(' ')) if (id !== '') expect(ids).toContain(id)
  expect(journal.every(({ hash = '' }) => /^[0-9a-z]*$/.test(hash))).toBe(true)
  expect(hashOf([])).toMatch(/^[0-9a-z]+$/)
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
