import { expect, test } from 'vitest'
import { readProgramme } from '#shared/programme/readProgramme.ts'
import { school } from '#tests/school/build.ts'
import { toCells } from '#tests/school/toCells.ts'

test('справочники называют свои же записи: у ролевой модели остаются её формы', () => {
  const programme = school().build()
  const read = readProgramme(toCells(programme), () => null as never)
  expect(read.programme.problems).toEqual([])
  expect(read.programme.dictionaries).toEqual(programme.dictionaries)
})
