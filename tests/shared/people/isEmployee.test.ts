import { expect, test } from 'vitest'
import { isEmployee } from '#shared/people/isEmployee.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables } from '#shared/programme/tables.ts'

const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })

test.each([
  { who: 'педагог школы', category: 'category.teacher', employee: null, works: true },
  { who: 'педагог другой школы', category: 'category.teacher', employee: false, works: false },
  { who: 'сотрудник предприятия', category: 'category.employee', employee: null, works: false },
  { who: 'родитель, который работает в школе', category: 'category.parent', employee: true, works: true },
  { who: 'обучающийся', category: 'category.pupil', employee: null, works: false },
  { who: 'обучающийся, отмеченный сотрудником', category: 'category.pupil', employee: true, works: false },
])('$who работает в школе: $works', ({ category, employee, works }) => {
  expect(isEmployee(blankRow(tables.mentors, { category, employee }), dictionary)).toBe(works)
})
