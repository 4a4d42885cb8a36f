import { beforeAll, describe, expect, test } from 'vitest'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { type Command, newContact as contactOf, refused, send, write, writeCells } from './commands.ts'

const contact = contactOf('8 900')
const listMentees: Command = { name: 'listPeople', input: { base: 'mentees' } }

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
    const seen = send(host, listMentees)
    expect(seen.ok && seen.problems).toContainEqual(
      expect.objectContaining({ code: 'duplicateId', sheet: 'Наставляемые', row: 13 }),
    )
    expect(write(host, contact).ok).toBe(true)
    expect(host.rows('mentees').map(({ contact }) => contact)).toEqual([
      '+7 900 000-00-00',
      '8 900',
      ...Array.from({ length: 9 }, () => '+7 900 000-00-00'),
    ])
    expect(
      refused(
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

  test('оборванное на любом месте завершается повтором', async () => {
    host = await schoolHost(20, { answerAlert: 'YES' })
    copied()
    Object.assign(host.workbook, { rollback: () => host.workbook.commit() })
    for (const nth of [1, 2]) {
      let met = 0
      host.setHook(({ name }) => {
        if (name === 'Range.setValue') met++
        if (met >= nth) throw new Error('Exceeded maximum execution time')
      })
      expect(host.run('mendCopies').ok).toBe(false)
    }
    host.setHook(undefined)
    expect(host.run('mendCopies').ok).toBe(true)
    expect(new Set(host.rows('mentees').map(({ id }) => id)).size).toBe(11)
    expect(new Set(host.rows('mentees').map(({ code }) => code)).size).toBe(11)
  })

  test('при ответе «нет» ничего не меняется', async () => {
    host = await schoolHost(20, { answerAlert: 'NO' })
    copied()
    const before = host.snapshot()
    expect(host.run('mendCopies').ok).toBe(true)
    expect(host.snapshot()).toEqual(before)
  })
})
