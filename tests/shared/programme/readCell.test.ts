import { expect, test } from 'vitest'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { readCell } from '#shared/programme/readCell.ts'
import { tables } from '#shared/programme/tables.ts'
import { writeCell } from '#shared/programme/writeCell.ts'

const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })
const context = { dictionary, civilDateOf: () => null as never }
const { grounds } = tables.mentees.columns

test.each(dictionary.of('ground'))('основание «$title» одно в ячейке читается обратно', ({ id }) => {
  expect(readCell(grounds, writeCell(grounds, [id], dictionary), context)).toEqual({ value: [id] })
})

test('два основания с запятыми внутри читаются обратно', () => {
  const both = ['ground.apart', 'ground.burnout']
  expect(readCell(grounds, writeCell(grounds, both, dictionary), context)).toEqual({ value: both })
})
