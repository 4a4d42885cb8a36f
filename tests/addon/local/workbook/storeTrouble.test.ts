import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { Book } from '#addon/local/workbook/book.ts'
import { openStorage } from '#addon/local/workbook/storage.ts'
import { StoreError } from '#addon/local/workbook/storeRequest.ts'
import { storeTrouble } from '#addon/local/workbook/storeTrouble.ts'
import { desk } from './bookDesk.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-trouble-'))
afterAll(() => rmSync(folder, { recursive: true }))
const newFile = () => join(mkdtempSync(join(folder, 'school-')), 'school.tandem')

describe('what SQLite says becomes a sentence: what, where, what to do', () => {
  test.each([
    [5, 'locked', 'Файл Ш.tandem уже открыт другой программой. Закройте её и откройте файл ещё раз.'],
    [
      8,
      'readOnly',
      'В файл Ш.tandem нельзя записывать: он или его папка только для чтения. Снимите этот запрет в свойствах папки и повторите. Записанное раньше на месте.',
    ],
    [
      778,
      'disk',
      'Диск не принял запись в файл Ш.tandem. Последнее действие не записано, записанное раньше на месте. Проверьте диск и повторите.',
    ],
    [11, 'damaged', 'Файл Ш.tandem повреждён. Откройте последнюю копию.'],
    [
      13,
      'full',
      'На диске, где лежит файл Ш.tandem, кончилось место. Последнее действие не записано, записанное раньше на месте. Освободите место и повторите.',
    ],
    [
      14,
      'notOpened',
      'Файл Ш.tandem не открывается: в его папку нельзя записывать, или её больше нет. Проверьте папку и откройте файл снова.',
    ],
    [26, 'damaged', 'Файл Ш.tandem повреждён: это не таблица «Тандема». Откройте последнюю копию.'],
  ])('%i: %s', (errcode, code, message) => {
    expect(storeTrouble({ errcode }, 'Ш.tandem')).toEqual(Object.assign(new StoreError(code, message)))
    expect(storeTrouble({ errcode }, 'Ш.tandem')).toMatchObject({ code, message })
  })

  test('what is not of the disk stays what it is', () => {
    const fault = new TypeError('x is undefined')
    expect(storeTrouble(fault, 'Ш.tandem')).toBe(fault)
    const wrong = Object.assign(new Error('no such table'), { errcode: 1 })
    expect(storeTrouble(wrong, 'Ш.tandem')).toBe(wrong)
  })
})

describe('a disk that is full', () => {
  /** A workbook that may grow by a few pages only. */
  function cramped() {
    const file = newFile()
    const storage = openStorage(file, { mostPages: 30 })
    const book = new Book(storage, { zone: 'Europe/Moscow', locale: 'ru_RU', now: () => 0 })
    book.load()
    const sheet = book.addSheet('Лист1', 0)
    sheet.change(1, 1, () => ({ v: 'записано' }))
    book.save()
    const fill = (text: string) => {
      const [sheet] = book.sheets
      for (let row = 1; row <= 40; row += 1) sheet?.change(row, 1, () => ({ v: text.repeat(4000) + row }))
      return () => book.save()
    }
    const shown = () => book.sheets[0]?.grid.map(row => row[0]?.v)
    return { file, storage, book, fill, shown }
  }

  test('refuses with a sentence, keeps what was acknowledged, and works on when there is room', () => {
    const { file, storage, book, fill, shown } = cramped()
    expect(fill('ы')).toThrow(expect.objectContaining({ code: 'full' }))
    book.load()
    expect(shown()).toEqual(['записано'])
    expect(storage.check()).toBe('ok')
    const revision = book.revision
    book.sheets[0]?.change(2, 1, () => ({ v: 'и дальше' }))
    book.save()
    expect(book.revision).toBe(revision + 1)
    storage.close()
    const { values, book: again } = desk(file)
    expect(values(2, 1)).toEqual([['записано'], ['и дальше']])
    again.close()
  })

  test('writes nothing of a refused change before the file was read again', () => {
    const { file, storage, book, fill } = cramped()
    expect(fill('ы')).toThrow()
    expect(() => book.save()).toThrow(expect.objectContaining({ code: 'disk' }))
    storage.close()
    const { values, book: again } = desk(file)
    expect(values(1, 1)).toEqual([['записано']])
    again.close()
  })
})

test('a row that is no row any more is damage, not a crash', () => {
  const file = newFile()
  const { book, put } = desk(file)
  put(1, 1, [['Иванова']])
  book.close()
  const database = new DatabaseSync(file)
  database.exec("UPDATE rows SET cells = '[\"Ив'")
  database.close()
  expect(() => desk(file)).toThrow(expect.objectContaining({ code: 'damaged' }))
})
