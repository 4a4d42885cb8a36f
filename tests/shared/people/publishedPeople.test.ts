import { expect, test } from 'vitest'
import { publishedPeople } from '#shared/people/publishedPeople.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

test.each([
  { given: 'стоит на сайте', set: {}, says: ['н1'] },
  { given: 'снимут завтра', set: { removedOn: day('2026-11-24') }, says: ['н1'] },
  { given: 'снято сегодня', set: { removedOn: day('2026-11-23') }, says: [] },
  { given: 'назначено на будущее', set: { publishedOn: day('2027-01-10') }, says: ['н1'] },
  { given: 'ни о ком', set: { person: '' }, says: [] },
])('$given', ({ set, says }) => {
  const row = blankRow(tables.publications, { id: 'пуб-1', person: 'н1', ...set })
  expect([...publishedPeople([row], day('2026-11-23'))]).toEqual(says)
})
