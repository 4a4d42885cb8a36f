import { expect, test } from 'vitest'
import { citedActs } from '#shared/documents/citedActs.ts'
import { day } from '#shared/programme/civilDate.ts'
import { acts } from '#shared/programme/defaults/acts.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const on = day('2026-11-23')

test.each<{ given: string; set: Partial<ValuesOf<'legalActs'>>; cited: boolean }>([
  { given: 'действует, отмечен, есть слова', set: {}, cited: true },
  { given: 'не отмечен', set: { inOrders: null }, cited: false },
  { given: 'нет слов для преамбулы', set: { citation: ' ' }, cited: false },
  { given: 'вступает в силу сегодня', set: { from: on }, cited: true },
  { given: 'вступает в силу завтра', set: { from: day('2026-11-24') }, cited: false },
  { given: 'последний день', set: { to: on }, cited: true },
  { given: 'вчера утратил силу', set: { to: day('2026-11-22') }, cited: false },
])('$given', ({ set, cited }) => {
  const act = blankRow(tables.legalActs, { id: 'a1', inOrders: true, citation: 'Законом', ...set })
  expect(citedActs([act], on)).toEqual(cited ? [act] : [])
})

test('a new workbook has acts to cite, the ended project is not among them', () => {
  expect(citedActs(acts, on).map(({ id }) => id)).toEqual(['a-273fz', 'a-r145', 'a-regulations'])
})
