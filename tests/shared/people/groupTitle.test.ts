import { expect, test } from 'vitest'
import { groupTitle } from '#shared/people/groupTitle.ts'

test.each([
  ['Робототехника', 'Группа «Робототехника»'],
  ['Группа Воронцовой Д. А.', 'Группа Воронцовой Д. А.'],
  ['группа 2', 'Группа 2'],
  [' ', 'Группа без названия'],
  ['', 'Группа без названия'],
])('%o → %s', (name, title) => {
  expect(groupTitle(name)).toBe(title)
})
