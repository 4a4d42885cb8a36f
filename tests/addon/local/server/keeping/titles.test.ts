import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readTitles } from '#addon/local/server/keeping/titles.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

test.each([
  ['nothing is there', null, [], {}],
  [
    'the list is whole',
    '{"school":"Школа № 5","copy-1":"Прошлый год"}',
    ['copy-1'],
    { school: 'Школа № 5', 'copy-1': 'Прошлый год' },
  ],
  [
    'the list was cut off',
    '{"school":"Шк',
    ['copy-1', 'copy-12'],
    { 'copy-1': 'Копия 1', 'copy-12': 'Копия 12' },
  ],
  ['the list is lost', null, ['school', 'sample', 'copy-2'], { 'copy-2': 'Копия 2' }],
  [
    'a copy is not in the list',
    '{"copy-1":"Прошлый год"}',
    ['copy-1', 'copy-2'],
    { 'copy-1': 'Прошлый год', 'copy-2': 'Копия 2' },
  ],
  ['the list holds no titles', '{"school":5,"copy-1":null}', [], {}],
  ['the list is no list', 'null', ['copy-1'], { 'copy-1': 'Копия 1' }],
])('when %s', (_name, list, files, titles) => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-titles-'))
  folders.push(folder)
  if (list !== null) writeFileSync(join(folder, 'titles.json'), list)
  for (const file of files) writeFileSync(join(folder, `${file}.tandem`), '')
  expect(readTitles(folder)).toEqual(titles)
})
