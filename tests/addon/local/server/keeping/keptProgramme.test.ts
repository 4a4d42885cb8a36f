import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { Engine } from '#addon/local/server/engine.ts'
import { localIdentity } from '#addon/local/server/identity.ts'
import { Copies } from '#addon/local/server/keeping/copies.ts'
import { KeptProgramme, OPEN_MARK } from '#addon/local/server/keeping/keptProgramme.ts'
import { tinyBundle } from '../tinyHost.ts'

/** As much of the add-on as a school's version needs: a sheet of settings, and the command that changes all of it. */
const code = `${tinyBundle.code}
function setUp() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Настройки')
  sheet.getRange(1, 1, 3, 3).setValues([
    ['id', 'title', 'value'],
    ['ID', 'Настройка', 'Значение'],
    ['schema', 'Версия таблицы', '2'],
  ])
}
function updateWorkbook() {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Настройки').getRange(3, 3).setValue('3')
}
function call(request) { return request.name }
`

const folder = mkdtempSync(join(tmpdir(), 'tandem-kept-'))
const open: KeptProgramme[] = []
let schools = 0
afterEach(async () => {
  for (const programme of open.splice(0)) await programme.close()
})
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A school whose tables are of version 2, opened by a program of the given version. */
function school(file = join(folder, `school-${++schools}.tandem`)) {
  const trouble: { check: string; fault: Error | null; now: string } = {
    check: 'ok',
    fault: null,
    now: '2026-11-23T14:05',
  }
  const copies = new Copies(`${file}-copies`, {
    now: () => new Date(trouble.now).getTime(),
    check: async () => {
      if (trouble.fault !== null) throw trouble.fault
      return trouble.check
    },
  })
  const start = async (schema: number) => {
    const identity = () => localIdentity(folder)
    const around = {
      bundle: async () => ({ ...tinyBundle, code }),
      identity,
      engine: new Engine(() => identity().keys),
      limitMs: 60_000,
      formsAddress: () => 'http://127.0.0.1',
    }
    const programme = new KeptProgramme(file, { around, copies, onName: () => undefined, schema })
    open.push(programme)
    await programme.start()
    return programme
  }
  return { file, copies, start, trouble }
}

const run = (programme: KeptProgramme, fn: string, ...args: unknown[]) =>
  programme.run('window0001', { fn, args, authMode: 'FULL' })
const year = (mode: string) => ({ name: 'startSchoolYear', mode, input: {} })

describe('before «Обновить таблицу»', () => {
  test('a table of an older version is copied as it was, once', async () => {
    const { start, copies, file } = school()
    const programme = await start(3)
    expect((await run(programme, 'updateWorkbook')).ok).toBe(true)
    expect((await run(programme, 'updateWorkbook')).ok).toBe(true)
    expect(copies.list().map(({ kind }) => kind)).toEqual(['migration'])
    const copy = school(copies.path('1') ?? file)
    await expect(copy.start(2)).resolves.toBeDefined()
  })

  test('a table of this version is not copied: there is nothing to update', async () => {
    const { start, copies } = school()
    await run(await start(2), 'updateWorkbook')
    expect(copies.list()).toEqual([])
  })
})

describe('before «Новый учебный год»', () => {
  test('the table is copied every time, and not for a preview', async () => {
    const { start, copies } = school()
    const programme = await start(2)
    await run(programme, 'call', year('preview'))
    await run(programme, 'call', year('write'))
    await run(programme, 'call', year('write'))
    expect(copies.list().map(({ kind }) => kind)).toEqual(['year', 'year'])
  })

  test('without a copy the command does not begin', async () => {
    const { start, trouble, copies } = school()
    const programme = await start(2)
    trouble.check = 'damaged'
    expect(await run(programme, 'call', year('write'))).toMatchObject({
      ok: false,
      error: {
        message:
          'Перед этой командой нужна копия, а сделать её не удалось. Копия не получилась: записанное не прочиталось с диска целиком. Проверьте диск и сделайте копию снова. Команда не начата.',
      },
    })
    trouble.fault = new Error('ENOSPC: no space left on device, write E: ivanova')
    expect(await run(programme, 'call', year('write'))).toMatchObject({
      ok: false,
      error: {
        message:
          'Перед этой командой нужна копия, а сделать её не удалось. Проверьте, есть ли на диске место и можно ли писать в папку «Копии». Команда не начата.',
      },
    })
    expect(copies.list()).toEqual([])
    trouble.fault = null
    trouble.check = 'ok'
    expect((await run(programme, 'call', year('write'))).ok).toBe(true)
  })
})

test('an older program refuses a newer table and leaves its file as it is', async () => {
  const { start, file } = school()
  await (await start(2)).close()
  open.splice(0)
  const found = readFileSync(file)
  const programme = school(file)
  await expect(programme.start(1)).rejects.toMatchObject({
    code: 'newer',
    message:
      'Этот файл сделан более новой версией программы. Установите её и откройте файл снова. Файл не изменён.',
  })
  await open.splice(0)[0]?.close()
  expect(readFileSync(file)).toEqual(found)
})

describe('a school whose run was killed', () => {
  /** The files of an open school, as they would be found after a power cut. */
  async function killed(): Promise<string> {
    const { start, file } = school()
    const programme = await start(2)
    const left = join(folder, `left-${++schools}.tandem`)
    for (const ending of ['', '-wal', OPEN_MARK]) copyFileSync(file + ending, left + ending)
    await programme.close()
    open.splice(0)
    return left
  }
  async function toasts(programme: KeptProgramme): Promise<string[]> {
    const told: string[] = []
    programme.windows.send = (_window, event, data) => {
      if (event === 'toast') told.push((data as { title: string }).title)
    }
    await programme.enter('window0001')
    return told
  }

  test('opens with all its writes, and there is nothing to say', async () => {
    const programme = await school(await killed()).start(2)
    expect(await toasts(programme)).toEqual([])
    expect(await run(programme, 'updateWorkbook')).toMatchObject({ ok: true })
  })

  test('and whose log was taken away opens, and says that writes may be gone', async () => {
    const left = await killed()
    rmSync(`${left}-wal`)
    const { start } = school(left)
    const programme = await start(2)
    expect(await toasts(programme)).toEqual(['Последние записи могли пропасть'])
    await programme.close()
    open.splice(0)
    expect(await toasts(await start(2))).toEqual([])
  })
})

describe('the copy of the day', () => {
  test('is made over midnight while the program stays open', async () => {
    const { start, copies, trouble } = school()
    const programme = await start(2)
    await programme.copyDaily()
    await programme.copyDaily()
    trouble.now = '2026-11-24T00:00'
    await programme.copyDaily()
    expect(copies.list().map(({ at }) => at)).toEqual(['2026-11-24T00:00', '2026-11-23T14:05'])
  })

  test('that does not succeed is said to who comes, until one has succeeded', async () => {
    const { start, trouble } = school()
    const programme = await start(2)
    const told: unknown[] = []
    programme.windows.send = (_window, event, data) => {
      if (event === 'toast') told.push(data)
    }
    trouble.check = 'damaged'
    await programme.copyDaily()
    await programme.enter('window0001')
    const toast = {
      title: 'Копия за сегодня не сделана',
      message:
        'Копия не получилась: записанное не прочиталось с диска целиком. Проверьте диск и сделайте копию снова.',
      seconds: 20,
    }
    expect(told).toEqual([toast])
    trouble.check = 'ok'
    await programme.copyDaily()
    await programme.enter('window0001')
    expect(told).toEqual([toast])
  })
})
