import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test } from 'vitest'
import { recognise } from '#addon/local/workbook/fileFormat.ts'
import { desk } from './bookDesk.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A workbook with one written cell, closed, and changed behind the program's back. */
function changed(sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-format-'))
  folders.push(folder)
  const file = join(folder, 'school.tandem')
  const { book, put } = desk(file)
  put(1, 1, [['Иванова']])
  book.close()
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  return file
}

function formatOf(file: string) {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return recognise(database)
  } finally {
    database.close()
  }
}

test('a file says its format', () => {
  expect(formatOf(changed(''))).toBe(1)
})

test('a file made before formats were written down is of the first, and is led on', () => {
  const file = changed("DELETE FROM meta WHERE key = 'format'")
  expect(formatOf(file)).toBe(1)
  const { book, values } = desk(file)
  expect(values(1, 1)).toEqual([['Иванова']])
  book.close()
  const database = new DatabaseSync(file)
  expect(database.prepare("SELECT value FROM meta WHERE key = 'format'").get()).toEqual({ value: '1' })
  database.close()
})

test.each([
  ['of the next format', "UPDATE meta SET value = '2' WHERE key = 'format'"],
  ['of a far format with other tables', "UPDATE meta SET value = '40' WHERE key = 'format'; DROP TABLE rows"],
])('a file %s is refused with a sentence and not changed by a byte', (_name, sql) => {
  const file = changed(sql)
  const found = readFileSync(file)
  expect(formatOf(file)).toBe('newer')
  expect(() => desk(file)).toThrow(
    'Этот файл сделан более новой версией программы. Установите её и откройте файл снова. Файл не изменён.',
  )
  expect(readFileSync(file)).toEqual(found)
})

test.each([
  ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM meta; END'],
  ['a view', 'CREATE VIEW v AS SELECT * FROM rows'],
  ['a table more', 'CREATE TABLE notes (text)'],
  ['a table less', 'DROP TABLE properties'],
  ['a table of another form', 'DROP TABLE properties; CREATE TABLE properties (store, key, value)'],
  ['a meta of another form', 'DROP TABLE meta; CREATE TABLE meta (key)'],
  ['a format that is no number', "UPDATE meta SET value = 'два' WHERE key = 'format'"],
])('a file with %s is not of this program', (_name, sql) => {
  const file = changed(sql)
  expect(formatOf(file)).toBe('foreign')
  expect(() => desk(file)).toThrow('повреждён')
})
