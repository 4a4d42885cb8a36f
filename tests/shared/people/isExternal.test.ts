import { expect, test } from 'vitest'
import { isExternal } from '#shared/people/isExternal.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })

test.each([
  { who: 'обучающийся, не сотрудник', category: 'category.pupil', employee: false, external: false },
  { who: 'педагог школы', category: 'category.teacher', employee: true, external: false },
  { who: 'педагог, не сказано, где работает', category: 'category.teacher', employee: null, external: false },
  { who: 'педагог другой школы', category: 'category.teacher', employee: false, external: true },
  { who: 'сотрудник предприятия', category: 'category.employee', employee: null, external: true },
  { who: 'родитель, работает в школе', category: 'category.parent', employee: true, external: false },
  { who: 'ветеран на пенсии', category: 'category.veteran', employee: null, external: true },
  { who: 'ничего не сказано', category: null, employee: null, external: false },
  { who: 'только то, что не сотрудник', category: null, employee: false, external: true },
])('$who: $external', ({ category, employee, external }) => {
  expect(isExternal(blankRow(tables.mentors, { category, employee }), dictionary)).toBe(external)
})
