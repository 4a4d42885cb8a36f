import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnNames } from '#shared/intake/foreign/columnNames.ts'
import { foreignResponses } from '#shared/intake/foreign/foreignResponses.ts'
import { foreignTargets } from '#shared/intake/foreign/foreignTargets.ts'
import { proposeMapping } from '#shared/intake/foreign/proposeMapping.ts'
import { naughtyStrings } from '#tests/shared/intake/corpora/naughtyStrings.ts'
import { menteeAsked, published } from './menteeAsked.ts'

const targets = foreignTargets(menteeAsked, published)
const cell = fc.oneof(
  fc.constantFrom(
    ...naughtyStrings.map(({ text }) => text),
    '',
    '7 Б',
    '28.02.2013',
    'да',
    '5',
    'Лисин Артём Олегович',
    'Математика, Русский язык',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const titles = ['Отметка времени', 'ФИО', 'Класс', 'Дата рождения', 'Любимый цвет', 'Любимый цвет', '']
const table = fc.array(fc.array(cell, { minLength: titles.length, maxLength: titles.length }), {
  maxLength: 8,
})

function answers(heads: readonly string[], rows: readonly (readonly string[])[], columns: readonly string[]) {
  const lines = rows.map((cells, at) => ({ line: at + 2, cells: [...cells] }))
  const mapping = proposeMapping(heads, lines, targets)
  return foreignResponses(
    { names: heads, rows: lines, mapping, targets, source: { id: 'фа-1', columns } },
    () => '2026-11-23',
  )
}

test('whatever the cells hold, each row is one answer with a key of its own, the same in any order', () => {
  const names = columnNames(titles)
  fc.assert(
    fc.property(
      table,
      fc.shuffledSubarray(
        names.map((_, at) => at),
        { minLength: names.length },
      ),
      (rows, order) => {
        const straight = answers(names, rows, names).map(({ raw }) => raw)
        expect(straight).toHaveLength(rows.length)
        expect(new Set(straight.map(({ key }) => key)).size).toBe(rows.length)
        const turned = answers(
          order.map(at => names[at] ?? ''),
          [...rows].reverse().map(row => order.map(at => row[at] ?? '')),
          names,
        ).map(({ raw }) => raw)
        const keys = (raws: typeof turned) => raws.map(({ key }) => key).sort()
        expect(keys(turned)).toEqual(keys(straight))
        expect(JSON.parse(JSON.stringify(straight))).toEqual(straight)
      },
    ),
    { numRuns: 200 },
  )
})
