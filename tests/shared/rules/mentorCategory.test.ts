import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { mentorCategory } from '#shared/rules/mentorCategory.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2026-11-23')
const mentor = (category: string | null, set = {}) => school().mentor('Тихонова Дарья', { category, ...set })
const next = 'Выберите категорию на листе «Наставники»: от неё зависит, какие документы нужны.'

test.each([
  ...['pupil', 'teacher', 'parent', 'graduate', 'employee', 'entrepreneur', 'veteran'].map(name => ({
    given: `категория из п. 4.10: ${name}`,
    programme: mentor(`category.${name}`),
    expected: [],
  })),
  {
    given: 'категория не указана',
    programme: mentor(null),
    expected: [`Тихонова Дарья: не указана категория. ${next}`],
  },
  {
    given: 'такой категории нет',
    programme: mentor('category.gone'),
    expected: [`Тихонова Дарья: такой категории нет в справочниках. ${next}`],
  },
  {
    given: 'это запись другого справочника',
    programme: mentor('form.pupilPupil'),
    expected: [`Тихонова Дарья: такой категории нет в справочниках. ${next}`],
  },
  {
    given: 'категория не указана у ученика',
    programme: mentor(null, { schoolClass: '9 «А»' }),
    expected: [`Тихонова Дарья, 9 «А»: не указана категория. ${next}`],
  },
  { given: 'не указана, человек в архиве', programme: mentor(null, { status: 'archived' }), expected: [] },
  {
    given: 'не указана, человек на рассмотрении',
    programme: mentor(null, { status: 'pending' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([mentorCategory], programme.build(), today))).toEqual(expected)
})

test('нарушение называет наставника и ячейку категории', () => {
  expect(findBreaches([mentorCategory], mentor(null).build(), today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'mentors', id: 'м1' },
      about: ['м1'],
      place: { sheet: 'Наставники', row: 3, column: 'Категория' },
    },
  ])
})

test('о категории, которую не удалось прочитать, говорится так', () => {
  const programme = unreadCell(mentor('category.teacher').build(), 'mentors', 'м1', 'category')
  expect(says(findBreaches([mentorCategory], programme, today))).toEqual([
    'Тихонова Дарья: на листе «Наставники» в строке 3 не прочитана ячейка в столбце «Категория», а от неё зависит, какие документы нужны. Выберите значение из списка.',
  ])
})
