import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'
import { compare } from './oracle/compare.ts'
import { faultlessSchool, today } from './oracle/faultlessSchool.ts'
import { mutate, mutations } from './oracle/mutate.ts'

const school = faultlessSchool()
/** How many schools to spoil: more where somebody has the time. */
const numRuns = Number(process.env.ORACLE_RUNS ?? 500)

test('в безупречной школе не находят ничего ни правила, ни оракул', () => {
  expect(compare(school, today)).toEqual({ predicted: [], found: [] })
})

test('сколько месяцев ни отвела бы школа паре, правила находят то же, что оракул', () => {
  fc.assert(
    fc.property(mutations, fc.integer({ min: 1, max: 12 }), (changes, months) => {
      const settings = school.settings.filter(({ id }) => id !== 'maxMonths')
      const limit = blankRow(tables.settings, { id: 'maxMonths', value: String(months) })
      const { predicted, found } = compare(
        changes.reduce(mutate, { ...school, settings: [...settings, limit] }),
        today,
      )
      expect(found).toEqual(predicted)
    }),
    { numRuns: Math.ceil(numRuns / 5) },
  )
})

test('что бы ни испортили в одной–пяти ячейках, правила находят ровно то, что следует из положения', () => {
  fc.assert(
    fc.property(mutations, changes => {
      const { predicted, found } = compare(changes.reduce(mutate, school), today)
      expect(found).toEqual(predicted)
    }),
    { numRuns },
  )
})
