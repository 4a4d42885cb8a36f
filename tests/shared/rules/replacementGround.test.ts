import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { replacementGround } from '#shared/rules/replacementGround.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const replaced = (
  mentor: Partial<ValuesOf<'mentors'>>,
  ground: ValuesOf<'pairChanges'>['ground'],
  set: Partial<ValuesOf<'pairs'>> = {},
) =>
  school()
    .mentor('Хасанов Ринат', mentor)
    .pair('Хасанов Ринат', 'с 15.09.2026 по 31.05.2027', { status: 'replaced', ...set })
    .row('pairChanges', { pair: 'пара-1', kind: 'replacement', ground })

const employee = { category: 'category.teacher' }
const outside = { category: 'category.employee' }
const pupil = { category: 'category.pupil' }
const wrong =
  'Хасанов Ринат, наставник не из числа работников школы: основание его замены относится только к работникам. Выберите другое основание из п. 4.15.'

test.each([
  { given: 'уволился педагог школы', programme: replaced(employee, 'dismissal'), expected: [] },
  { given: 'уволился сотрудник предприятия', programme: replaced(outside, 'dismissal'), expected: [wrong] },
  {
    given: 'к сотруднику предприятия применено взыскание',
    programme: replaced(outside, 'discipline'),
    expected: [wrong],
  },
  { given: 'уволился старшеклассник', programme: replaced(pupil, 'dismissal'), expected: [wrong] },
  { given: 'просьба старшеклассника', programme: replaced(pupil, 'request'), expected: [] },
  { given: 'основание не указано', programme: replaced(outside, null), expected: [] },
  {
    given: 'сотрудник предприятия, который работает и в школе',
    programme: replaced({ ...outside, employee: true }, 'dismissal'),
    expected: [],
  },
  {
    given: 'замена записана, пока пара действует',
    programme: replaced(outside, 'dismissal', { status: 'active' }),
    expected: [wrong],
  },
  {
    given: 'пара завершена без замены',
    programme: replaced(outside, 'dismissal', { status: 'finished' }),
    expected: [],
  },
  {
    given: 'наставника в базе больше нет',
    programme: replaced(outside, 'dismissal', { mentor: 'м9' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([replacementGround], programme.build(), day('2027-03-15')))).toEqual(expected)
})

test('предупреждение стоит в ячейке основания', () => {
  const programme = replaced(outside, 'dismissal').build()
  expect(findBreaches([replacementGround], programme, day('2027-03-15'))).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'pairChanges', id: 'изм-1' },
      about: ['пара-1'],
      place: { sheet: 'Изменения пар', row: 3, column: 'Основание' },
    },
  ])
})
