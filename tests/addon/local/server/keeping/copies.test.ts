import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { Copies, type CopyKind, DAILY_KEPT } from '#addon/local/server/keeping/copies.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder of copies under a clock that the test sets; each copy holds the text it was made of. */
function keeping(start: string, folder = join(fresh(), 'school')) {
  let now = new Date(start).getTime()
  let verdict = 'ok'
  const copies = new Copies(folder, { now: () => now, check: async () => verdict })
  return {
    copies,
    folder,
    files: () => (existsSync(folder) ? readdirSync(folder).sort() : []),
    at: (time: string) => {
      now = new Date(time).getTime()
    },
    check: (said: string) => {
      verdict = said
    },
    make: (kind: CopyKind = 'daily', text = 'книга') =>
      copies.make(kind, async path => writeFileSync(path, text)),
  }
}

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-copies-'))
  folders.push(folder)
  return folder
}

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T14:05`

describe('the name of a copy', () => {
  test.each([
    ['daily', '2026-11-23 14-05 ежедневная №1.tandem'],
    ['migration', '2026-11-23 14-05 перед обновлением №1.tandem'],
    ['year', '2026-11-23 14-05 перед новым годом №1.tandem'],
    ['restore', '2026-11-23 14-05 перед восстановлением №1.tandem'],
    ['hand', '2026-11-23 14-05 сделана вручную №1.tandem'],
  ] as const)('%s: «%s»', async (kind, name) => {
    const { make, files, copies } = keeping(day(23))
    await make(kind, 'книга')
    expect(files()).toEqual([name])
    expect(copies.list()).toEqual([{ name: '1', kind, at: '2026-11-23T14:05', size: 10 }])
  })

  test('of the same minute differs by its number', async () => {
    const { make, files } = keeping(day(23))
    await make()
    await make()
    expect(files()).toHaveLength(2)
  })

  test('is read again as it is written on a computer that takes letters apart', async () => {
    const { make, copies, folder, files } = keeping(day(23))
    await make()
    const [name = ''] = files()
    writeFileSync(join(folder, name.replace('№1', '№2').normalize('NFD')), '')
    expect(copies.list().map(({ name }) => name)).toEqual(['2', '1'])
  })

  test.each([
    'заметки.txt',
    'school.tandem',
    '2026-11-23 14-05 ежедневная.tandem',
    '2026-11-23 14-05 чужая №3.tandem',
    '../2026-11-23 14-05 ежедневная №4.tandem'.slice(3).replace('№4', '№04'),
  ])('«%s» is not one: left alone and not offered', async name => {
    const { make, copies, folder, files } = keeping(day(23))
    await make()
    writeFileSync(join(folder, name), '')
    for (let number = 1; number <= 28; number += 1) await make()
    expect(files()).toContain(name)
    expect(copies.list()).toHaveLength(DAILY_KEPT)
  })
})

describe('a daily copy is due', () => {
  test.each([
    ['when there is none', null, day(23), true],
    ['not twice a day', '2026-11-23T00:00', '2026-11-23T23:59', false],
    ['over midnight', '2026-11-23T23:59', '2026-11-24T00:00', true],
    ['after holidays', '2026-11-23T14:05', '2027-01-11T09:00', true],
    ['when the clock went back by a day', '2026-11-23T14:05', '2026-11-22T14:05', true],
    ['when the clock went back by an hour', '2026-11-23T14:05', '2026-11-23T13:05', true],
  ])('%s', async (_name, made, now, due) => {
    const { copies, make, at } = keeping(made ?? now)
    if (made !== null) await make()
    at(now)
    expect(copies.dailyIsDue()).toBe(due)
  })

  test('a copy made by hand does not stand in for it', async () => {
    const { copies, make } = keeping(day(23))
    await make('hand')
    expect(copies.dailyIsDue()).toBe(true)
  })
})

describe('what is kept', () => {
  test('the newest 14 daily ones', async () => {
    const { copies, make, at } = keeping(day(1))
    for (let number = 1; number <= 20; number += 1) {
      at(day(number))
      await make()
    }
    expect(copies.list().map(({ at }) => at)).toEqual(
      Array.from({ length: 14 }, (_, index) => day(20 - index)),
    )
  })

  test('every copy of another kind', async () => {
    const { copies, make, at } = keeping(day(1))
    for (const kind of ['hand', 'migration', 'year', 'restore'] as const) await make(kind)
    for (let number = 2; number <= 25; number += 1) {
      at(day(number))
      await make()
    }
    expect(copies.list().filter(({ kind }) => kind !== 'daily')).toHaveLength(4)
  })

  test('everything, while the clock stands before the newest copy', async () => {
    const { copies, make, at } = keeping(day(1))
    for (let number = 1; number <= 14; number += 1) {
      at(day(number))
      await make()
    }
    at('2020-01-01T00:03')
    for (let boot = 0; boot < 5; boot += 1) await make()
    expect(copies.clockIsBack()).toBe(true)
    expect(copies.list()).toHaveLength(19)
    expect(copies.list()[0]).toMatchObject({ name: '19', at: '2020-01-01T00:03' })
    at(day(15))
    await make()
    expect(copies.clockIsBack()).toBe(false)
    expect(copies.list()).toHaveLength(DAILY_KEPT)
  })

  test('whatever the clock does: no copy is overwritten, none newer by its number is thinned out before an older one', async () => {
    const clock = fc.integer({ min: 0, max: 60 * 24 * 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(clock, { minLength: 1, maxLength: 40 }), async minutes => {
        const { copies, make, at } = keeping(day(1))
        let made = 0
        for (const minute of minutes) {
          at(new Date(new Date(day(1)).getTime() + minute * 60_000).toISOString())
          const before = copies.list()
          made += 1
          expect((await make()).name).toBe(String(made))
          const after = copies.list()
          const gone = before.filter(({ name }) => !after.some(kept => kept.name === name))
          const oldestKept = Math.min(...after.map(({ name }) => Number(name)))
          for (const { name } of gone) expect(Number(name)).toBeLessThan(oldestKept)
          expect(after.length).toBeGreaterThanOrEqual(Math.min(made, DAILY_KEPT))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a copy that does not succeed', () => {
  test('for want of room: no file of it stays, the ones before do', async () => {
    const { copies, make, files } = keeping(day(23))
    await make()
    const full = Object.assign(new Error('full'), { code: 'full' })
    await expect(
      copies.make('hand', async path => {
        writeFileSync(path, 'half')
        throw full
      }),
    ).rejects.toBe(full)
    expect(files()).toHaveLength(1)
    expect((await make()).name).toBe('2')
  })

  test('because it does not read back whole', async () => {
    const { make, files, check } = keeping(day(23))
    check('damaged')
    await expect(make()).rejects.toThrow('Копия не получилась: записанное не прочиталось с диска целиком.')
    expect(files()).toEqual([])
  })

  test('because the program was killed: what it left is swept, and never offered', async () => {
    const { folder, make } = keeping(day(23))
    await make()
    writeFileSync(join(folder, 'готовится 0e8ff3a1.tandem'), 'half')
    const { copies, files } = keeping(day(24), folder)
    expect(copies.list()).toHaveLength(1)
    expect(files()).toHaveLength(1)
  })
})

test('several asked for at once are made one after another, each with its number', async () => {
  const { make, copies } = keeping(day(23))
  await Promise.all([make(), make('hand'), make('restore')])
  expect(copies.list().map(({ name, kind }) => [name, kind])).toEqual([
    ['3', 'restore'],
    ['2', 'hand'],
    ['1', 'daily'],
  ])
})

test('nobody else on the computer may read a copy', async () => {
  const { make, folder, files } = keeping(day(23))
  await make()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, files()[0] ?? '')).mode & 0o777).toBe(0o600)
})

test('one is found by its number only', async () => {
  const { copies, make, folder } = keeping(day(23))
  await make()
  mkdirSync(join(folder, '2026-11-23 14-05 ежедневная №2.tandem'))
  expect(copies.path('1')).toBe(join(folder, '2026-11-23 14-05 ежедневная №1.tandem'))
  for (const name of ['3', '01', '..', '../school', '']) expect(copies.path(name)).toBeNull()
  copies.remove('1')
  expect(copies.path('1')).toBeNull()
})
