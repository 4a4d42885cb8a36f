import { beforeAll, describe, expect, test } from 'vitest'
import type { FeatureName, InputOf, Reply } from '#addon/features/call.ts'
import type { ServiceCall } from '#addon/local/services/ports.ts'
import type { StoreRequest } from '#addon/local/workbook/storeRequest.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { type Host, startHost } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { noon } from '#tests/addon/schoolOf.ts'

const data = tableNames.filter(name => name !== 'journal' && name !== 'undo')

type Command = { [N in FeatureName]: { name: N; input: InputOf<N> } }[FeatureName]
const write = ({ call }: Host, { name, input }: Command): Reply<unknown> =>
  call(name, input as never, { mode: 'write' })
const view = ({ call }: Host, { name, input }: Command): Reply<unknown> => call(name, input as never)
const refusalOf = (reply: Reply<unknown>) => (reply.ok ? null : reply.refusal)

const column = (host: Host, name: TableName, key: string): number =>
  (host.snapshot([name])[name]?.[0] ?? []).indexOf(key) + 1
function writeCells(host: Host, name: TableName, row: number, from: number, values: unknown[]): void {
  const area = { sheetId: host.sheetId(name), row, column: from, rows: 1, columns: values.length }
  host.workbook.handle({ op: 'write', area, what: 'values', values: [values] })
}
const rename = (host: Host, name: TableName, title: string): unknown =>
  host.workbook.handle({ op: 'changeSheet', sheetId: host.sheetId(name), set: { title } })

const newContact: Command = {
  name: 'saveRow',
  input: { table: 'mentees', id: 'н1', values: { contact: '8 900' }, was: {} },
}
const listMentees: Command = { name: 'listPeople', input: { base: 'mentees' } }
const listPairs: Command = { name: 'agreementList', input: {} }

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
    const reply = view(host, listMentees)
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
    expect(write(host, newContact).ok).toBe(true)
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
    expect(refusalOf(reply)).toBe(null)
    expect(host.rows('mentees')[1]?.contact).toBe(text.trim())
    const area = { sheetId: host.sheetId('mentees'), row: 1, column: 1, rows: 20, columns: 25 }
    const formulas = host.workbook.handle({ op: 'read', area, what: 'formulas' }) as string[][]
    expect(formulas.flat().join('')).toBe('')
    expect(write(host, { ...newContact }).ok).toBe(true)
  })

  test('текст длиннее ячейки: ничего не записано', async () => {
    const host = await schoolHost()
    const before = host.snapshot()
    const text = `Фамилия;Имя;Роль;Запрос\nНовиков;Пётр;наставляемый;${'х'.repeat(50_001)}`
    expect(refusalOf(write(host, { name: 'importList', input: { text } }))).toEqual({
      code: 'badInput',
      message: 'Лист «Наставляемые»: текст для столбца «Запрос» длиннее 50 000 знаков',
      next: 'Ничего не записано. Сократите текст и повторите',
    })
    expect(host.snapshot()).toEqual(before)
  })

  test('если текст всё же стал формулой, запись отменяется', async () => {
    const host = await schoolHost()
    host.type('mentees', 4, 'contact', "'+7 прежний")
    const before = host.snapshot(data)
    const place = column(host, 'mentees', 'contact')
    host.setHook(({ name }) => {
      const area = { sheetId: host.sheetId('mentees'), row: 4, column: place, rows: 1, columns: 1 }
      if (name === 'Range.getFormulas')
        host.workbook.handle({ op: 'write', area, what: 'formulas', values: [['=1+1']] })
    })
    const reply = write(host, {
      name: 'saveRow',
      input: { table: 'mentees', id: 'н1', values: { contact: '=1+1' }, was: {} },
    })
    expect(refusalOf(reply)?.code).toBe('liveFormula')
    expect(host.snapshot(data)).toEqual(before)
  })
})

describe('столбцы и строка ключей', () => {
  test('стёртый ключ: столбец находится по названию', async () => {
    const host = await schoolHost()
    writeCells(host, 'mentees', 1, column(host, 'mentees', 'contact'), [''])
    expect(write(host, newContact).ok).toBe(true)
    expect(JSON.stringify(host.snapshot(['mentees']))).toContain('8 900')
  })

  test('ключ, который стоит дважды: столбец находится по названию', async () => {
    const host = await schoolHost()
    const place = column(host, 'mentees', 'contact')
    writeCells(host, 'mentees', 1, place + 1, ['contact'])
    expect(write(host, newContact).ok).toBe(true)
    expect(host.snapshot(['mentees']).mentees?.[3]?.[place - 1]).toBe('8 900')
  })

  test('нет ни ключа, ни названия: просмотр говорит об этом, запись отклонена, «Восстановить» возвращает', async () => {
    const host = await schoolHost()
    const place = column(host, 'mentees', 'contact')
    writeCells(host, 'mentees', 1, place, [''])
    writeCells(host, 'mentees', 2, place, ['Телефон'])
    const before = host.snapshot()
    const seen = view(host, listMentees)
    expect(seen.ok && seen.problems).toContainEqual(expect.objectContaining({ code: 'missingColumn' }))
    expect(refusalOf(write(host, newContact))?.code).toBe('columns')
    expect(host.snapshot()).toEqual(before)
    host.run('setUp')
    expect(write(host, newContact).ok).toBe(true)
  })

  test('столбцы переставлены, и между ними есть свой столбец куратора', async () => {
    const host = await schoolHost()
    const id = host.sheetId('mentees')
    host.workbook.handle({ op: 'insertColumns', sheetId: id, before: 4, count: 1, like: 3 })
    writeCells(host, 'mentees', 2, 4, ['Моя пометка'])
    writeCells(host, 'mentees', 4, 4, ['важно'])
    expect(write(host, newContact).ok).toBe(true)
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
    expect(refusalOf(view(host, listPairs))).toMatchObject({
      code: 'sheets',
      next: 'Лист «Пары» переименован в «Наши пары». Верните ему название «Пары»',
    })
  })

  test('в названии латинская «a»', async () => {
    const host = await schoolHost()
    rename(host, 'pairs', 'Пaры')
    expect(refusalOf(view(host, listPairs))).toMatchObject({
      code: 'sheets',
      next: 'Лист «Пары» назван с латинской буквой или лишним пробелом. Наберите название листа заново: Пары',
    })
  })

  test.each(['mentees', 'journal', 'undo'] as const)('лист %s удалён: ничего не записано', async name => {
    const host = await schoolHost()
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId(name) })
    const left = tableNames.filter(each => each !== name)
    const before = host.snapshot(left)
    expect(refusalOf(write(host, newContact))?.code).toBe('sheets')
    expect(host.snapshot(left)).toEqual(before)
    expect(host.run('setUp')).toMatchObject({
      value: { view: { made: [`лист «${tableOf(name).title}»`] } },
    })
    expect(write(host, newContact).ok).toBe(name !== 'mentees')
  })

  test('таблица более новой версии', async () => {
    const host = await schoolHost()
    const row = host.rows('settings').findIndex(({ id }) => id === 'schema')
    host.type('settings', 3 + row, 'value', '2')
    const before = host.snapshot()
    expect(refusalOf(view(host, listMentees))?.code).toBe('newerWorkbook')
    expect(refusalOf(write(host, newContact))?.code).toBe('newerWorkbook')
    expect(host.snapshot()).toEqual(before)
  })
})

describe('строки-копии', () => {
  let host: Host
  const copied = () => {
    const [line = []] = host.snapshot(['mentees']).mentees?.slice(3, 4) ?? []
    writeCells(host, 'mentees', 13, 1, line)
  }
  beforeAll(async () => {
    host = await schoolHost(20, { answerAlert: 'YES' })
    copied()
  })

  test('строка со скопированным ID названа, меняется только первая', () => {
    const seen = view(host, listMentees)
    expect(seen.ok && seen.problems).toContainEqual(
      expect.objectContaining({ code: 'duplicateId', sheet: 'Наставляемые', row: 13 }),
    )
    expect(write(host, newContact).ok).toBe(true)
    expect(host.rows('mentees').map(({ contact }) => contact)).toEqual([
      '+7 900 000-00-00',
      '8 900',
      ...Array.from({ length: 9 }, () => '+7 900 000-00-00'),
    ])
    expect(
      refusalOf(
        write(host, {
          name: 'saveRow',
          input: { table: 'mentees', id: 'н1#13', values: { contact: '8' }, was: {} },
        }),
      ),
    ).toMatchObject({ code: 'copiedRow' })
  })

  test('«Дать копиям свои ID» спрашивает и даёт копии ID и код', () => {
    expect(host.run('mendCopies').ok).toBe(true)
    expect(host.alerts.at(-1)).toMatchObject({
      title: '1\u00a0строка-копия',
      prompt: expect.stringContaining('«Наставляемые», строка 13'),
    })
    const rows = host.rows('mentees')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(11)
    expect(new Set(rows.map(({ code }) => code)).size).toBe(11)
    expect(rows[10]?.id).toMatch(/^н[a-z2-7]{8}$/)
    expect(rows[10]?.code).toMatch(/^p_[a-z2-7]{10}$/)
    expect(host.rows('journal').at(-1)).toMatchObject({
      command: 'Строкам-копиям присвоены свои ID',
      tables: 'Наставляемые',
      rows: rows[10]?.id,
      counts: 'изменено 1',
    })
    expect(host.run('mendCopies').ok).toBe(true)
    expect(host.alerts.at(-1)?.title).toBe('Копий нет')
  })

  test('при ответе «нет» ничего не меняется', async () => {
    host = await schoolHost(20, { answerAlert: 'NO' })
    copied()
    const before = host.snapshot()
    expect(host.run('mendCopies').ok).toBe(true)
    expect(host.snapshot()).toEqual(before)
  })
})

describe('подготовка таблицы', () => {
  test('в пустой таблице любое действие говорит, что делать', async () => {
    const host = await startHost({ now: noon })
    for (const command of [listMentees, listPairs, newContact])
      expect(refusalOf(view(host, command))).toEqual({
        code: 'notSetUp',
        message: 'Таблица ещё не подготовлена',
        next: 'Откройте «Настройки» и пройдите первый запуск: это займёт около трёх минут',
      })
  })

  test('второй раз ничего не делается', async () => {
    const host = await startHost({ now: noon })
    const first = host.run('setUp')
    expect(first).toMatchObject({ ok: true, value: { ok: true, view: { made: { length: 13 } } } })
    const before = host.snapshot()
    expect(host.run('setUp')).toMatchObject({ value: { ok: true, view: { made: [] } } })
    expect(host.snapshot()).toEqual(before)
    host.run('mendSheets')
    expect(host.alerts.at(-1)?.title).toBe('Таблица в порядке')
    expect(host.snapshot()).toEqual(before)
  })

  test('удалённый столбец возвращается, остальное на месте', async () => {
    const host = await schoolHost()
    const before = host.rows('mentees')
    const place = column(host, 'mentees', 'contact')
    host.workbook.handle({ op: 'deleteColumns', sheetId: host.sheetId('mentees'), from: place, count: 1 })
    expect(host.run('setUp')).toMatchObject({
      value: { view: { made: ['столбец «Контакты» на листе «Наставляемые»'] } },
    })
    expect(host.rows('mentees')).toEqual(before.map(row => ({ ...row, contact: '' })))
    expect(write(host, newContact).ok).toBe(true)
    expect(host.rows('mentees')[1]?.contact).toBe('8 900')
  })

  test('пустой лист, который создали вручную, наполняется, а не удаляется', async () => {
    const host = await schoolHost()
    host.workbook.handle({ op: 'deleteSheet', sheetId: host.sheetId('decisions') })
    host.workbook.handle({ op: 'insertSheet', title: tableOf('decisions').title, index: null })
    host.run('setUp')
    expect(column(host, 'decisions', 'mentor')).toBeGreaterThan(0)
  })
})

/** What people do to a sheet, as requests to the workbook. */
const changes: Record<string, (sheet: { sheetId: number; rows: number; columns: number }) => StoreRequest> = {
  'строки отсортировали': ({ sheetId, rows, columns }) => ({
    op: 'sort',
    area: { sheetId, row: 3, column: 1, rows: rows - 2, columns },
    by: [{ column: 1, ascending: false }],
  }),
  'поменяли местами две строки посередине': ({ sheetId, columns }) => ({
    op: 'sort',
    area: { sheetId, row: 5, column: 1, rows: 2, columns },
    by: [{ column: 1, ascending: false }],
  }),
  'вставили строку сверху': ({ sheetId }) => ({ op: 'insertRows', sheetId, before: 3, count: 1, like: 3 }),
  'вставили строку посередине': ({ sheetId }) => ({
    op: 'insertRows',
    sheetId,
    before: 6,
    count: 1,
    like: 5,
  }),
  'удалили первую строку': ({ sheetId }) => ({ op: 'deleteRows', sheetId, from: 3, count: 1 }),
  'удалили вторую строку': ({ sheetId }) => ({ op: 'deleteRows', sheetId, from: 4, count: 1 }),
  'удалили последнюю строку': ({ sheetId, rows }) => ({
    op: 'deleteRows',
    sheetId,
    from: rows,
    count: 1,
  }),
}

const meanwhile: { what: string; table: TableName; command: Command }[] = [
  { what: 'правка одной строки', table: 'mentees', command: newContact },
  {
    what: 'правка двух строк',
    table: 'pairs',
    command: {
      name: 'recordAgreement',
      input: { pairs: ['пара-0', 'пара-8'], sides: ['mentor'], on: '22.11.2026', how: 'phone' },
    },
  },
  {
    what: 'новые строки',
    table: 'pairs',
    command: {
      name: 'acceptSuggestion',
      input: {
        form: 'form.teacherPupil',
        from: '01.12.2026',
        to: '31.05.2027',
        pairs: [
          { mentor: 'м3', mentee: 'н3', score: 1 },
          { mentor: 'м9', mentee: 'н9', score: 2 },
        ],
      },
    },
  },
]

/** The rows of a sheet, whatever their order; a row whose ID the command draws is known by its pupil. */
const rowsOf = (host: Host, table: TableName) =>
  new Map(
    host.rows(table).map(({ id = '', ...row }) => [/-[a-z2-7]{8}$/.test(id) ? (row.mentee ?? '') : id, row]),
  )

describe('пока шла запись, человек работал на том же листе', () => {
  test.each(meanwhile.flatMap(each => Object.keys(changes).map(change => ({ ...each, change }))))(
    '$what; $change',
    async ({ table, command, change }) => {
      const clean = await schoolHost()
      const calls: ServiceCall[] = []
      const before = rowsOf(clean, table)
      clean.setHook(call => calls.push(call))
      expect(write(clean, command).ok).toBe(true)
      const after = rowsOf(clean, table)
      const met = new Set<string>()
      const trips = calls.filter(({ counted }) => counted)
      // Before the first sheet is read again nothing is decided yet; one moment there stands for all.
      const firstRead = trips.findIndex(({ name }) => name === 'Range.getValues')
      for (const { index: k } of [...trips.slice(firstRead, firstRead + 1), ...trips.slice(firstRead + 5)]) {
        const host = await schoolHost()
        let deleted: string[] = []
        host.setHook(({ index }) => {
          if (index !== k) return
          const was = [...rowsOf(host, table).keys()]
          const lines = host.snapshot([table])[table] ?? []
          const sheet = { sheetId: host.sheetId(table), rows: lines.length, columns: lines[0]?.length ?? 0 }
          const request = changes[change]?.(sheet)
          if (request) host.workbook.handle(request)
          const left = rowsOf(host, table)
          deleted = was.filter(key => !left.has(key))
        })
        const reply = write(host, command)
        const said = reply.ok ? 'записано' : reply.refusal.code
        met.add(said)
        const expected = new Map(reply.ok ? after : before)
        for (const key of deleted) expected.delete(key)
        expect({ k, said, rows: rowsOf(host, table) }).toEqual({ k, said, rows: expected })
        expect(['записано', 'rowsMoved', 'gone', 'changedMeanwhile']).toContain(said)
        host.workbook.close()
      }
      expect(met).toContain('записано')
    },
  )
})
