import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ViewOf } from '#addon/features/call.ts'
import { features } from '#addon/features/index.ts'
import { tableOf } from '#shared/programme/tables.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost as school } from '#tests/addon/schoolHost.ts'
import {
  type Answer,
  dataSheets as data,
  everyWrite,
  newContact,
  refused,
  send,
  taken,
  write,
} from './commands.ts'

/** What is done outside the workbook too can't be taken back in it. */
const commands = everyWrite.filter(({ name }) => {
  const found: { undoable?: boolean } | undefined = features.find(each => each.name === name)
  return found?.undoable !== false
})

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

  test('любые правки карточек, одна за другой, отменяются в обратном порядке', {
    timeout: 120_000,
  }, async () => {
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

  test('мешает более позднее действие: оно названо, и после его отмены отменяется и первое', async () => {
    const host = await school()
    const before = host.snapshot(data)
    const first = taken(write(host, newContact('8 900')))
    const second = taken(write(host, newContact('8 901')))
    expect(refused(undo(host, first.written?.command)).next).toMatch(
      /^Ничего не отменено\. Сначала отмените более поздние действия: «[^«»]+»$/,
    )
    taken(undo(host, second.written?.command))
    taken(undo(host, first.written?.command))
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

  test.each([
    ['birthDate', '32.13.2012', '01.02.2012'],
    ['priority', 'очень', '9'],
    ['grounds', 'нет такого; и такого', ''],
    ['gender', 'не указан', 'мужской'],
    ['schoolClass', 'класс?', '7 «Б»'],
  ])('ячейка «%s», которую нельзя было прочесть, снова как была', async (key, stood, value) => {
    const host = await school()
    host.type('mentees', 4, key, stood)
    const before = host.snapshot(data)
    const values = { [key]: value, contact: '8 900' }
    const edit = { name: 'saveRow', input: { table: 'mentees', id: 'н1', values, was: {} } } as const
    const { written } = taken(write(host, edit))
    taken(undo(host, written?.command))
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
    // Set-up names the sheets and columns it made after the colon.
    expect(titles).toContain(row.command?.split(':')[0])
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
})

/**
 * A reason may tell of people («мать против встреч по вечерам»), and «Журнал» is kept for ever and never mended: there
 * stands that a decision was made, by whom, when and in which row. Why stands in that row, where it can be read, changed and
 * taken away.
 */
describe('решение о правиле: в «Журнале» – что решено, причина – в строке решения', () => {
  const secret = 'кенар мать против встреч по вечерам'
  const last = (host: Host, sheet: 'journal' | 'ruleChoices' | 'deviations') => host.rows(sheet).at(-1)

  test('правило изменено', async () => {
    const host = await school()
    const { written } = taken(
      write(host, {
        name: 'chooseRule',
        input: {
          ...{ rule: 'mentorLoad', severity: 'warning', model: '', reason: secret, who: 'директор' },
          values: { maxMentees: '3' },
        },
      }),
    )
    expect(last(host, 'ruleChoices')).toMatchObject({
      reason: secret,
      who: 'директор',
      decidedOn: '23.11.2026',
    })
    expect(last(host, 'journal')).toMatchObject({
      id: written?.command,
      who: 'curator@school.local',
      command: 'Изменение правила',
      tables: 'Правила, Настройки',
      rows: 'mentorLoad maxMentees',
      counts: 'добавлено 1, изменено 1',
    })
    expect(Object.values(last(host, 'journal') ?? {}).join(' ')).not.toContain('кенар')
  })

  test('отступление записано', async () => {
    const host = await school()
    const { view } = taken(send(host, { name: 'checkRules', input: {} }))
    const [breach] = (view as ViewOf<'checkRules'>).breaches
    if (breach === undefined) throw new Error('Nothing to depart from')
    const { rule, subject } = breach
    const { written } = taken(
      write(host, {
        name: 'recordDeviation',
        input: { rule, subjects: [subject], reason: secret, decidedBy: 'директор', until: '31.12.2026' },
      }),
    )
    const decision = last(host, 'deviations')
    expect(decision).toMatchObject({ rule, reason: secret, decidedBy: 'директор', until: '31.12.2026' })
    expect(last(host, 'journal')).toMatchObject({
      id: written?.command,
      command: 'Отступление от правила',
      tables: 'Отступления',
      rows: decision?.id,
      counts: 'добавлено 1',
    })
    expect(Object.values(last(host, 'journal') ?? {}).join(' ')).not.toContain('кенар')
  })
})
