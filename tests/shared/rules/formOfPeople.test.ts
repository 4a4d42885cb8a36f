import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { formOfPeople } from '#shared/rules/formOfPeople.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (
  category: string | null,
  form: string | null,
  kind: 'pupil' | 'teacher' | null,
  status: 'proposed' | 'active' | 'finished' = 'active',
) =>
  school()
    .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', {
      mentee: 'Жуков Максим',
      form: form === null ? null : `form.${form}`,
      status,
    })
    .mentor('Тихонова Дарья', { category: category === null ? null : `category.${category}` })
    .mentee('Жуков Максим', { kind })

const both = 'Тихонова Дарья и Жуков Максим'
const mentorNext = 'Исправьте форму пары или категорию наставника.'
const menteeNext = 'Исправьте форму пары или строку наставляемого.'

test.each([
  { given: 'ученик – ученику', programme: pair('pupil', 'pupilPupil', 'pupil'), expected: [] },
  { given: 'педагог – педагогу', programme: pair('teacher', 'teacherTeacher', 'teacher'), expected: [] },
  { given: 'ветеран – педагогу', programme: pair('veteran', 'teacherTeacher', 'teacher'), expected: [] },
  { given: 'выпускник – ученику', programme: pair('graduate', 'studentPupil', 'pupil'), expected: [] },
  { given: 'педагог – ученику', programme: pair('teacher', 'teacherPupil', 'pupil'), expected: [] },
  { given: 'ветеран – ученику', programme: pair('veteran', 'teacherPupil', 'pupil'), expected: [] },
  ...['employee', 'entrepreneur', 'parent', 'graduate'].flatMap(category => [
    { given: `${category} – ученику`, programme: pair(category, 'employerPupil', 'pupil'), expected: [] },
    { given: `${category} – студенту`, programme: pair(category, 'employerStudent', 'pupil'), expected: [] },
  ]),
  {
    given: 'педагог в форме учеников',
    programme: pair('teacher', 'pupilPupil', 'pupil'),
    expected: [
      `${both}: наставнику категории «педагог, специалист школы» не подходит форма «ученик – ученик». ${mentorNext}`,
    ],
  },
  {
    given: 'ученик в форме педагогов',
    programme: pair('pupil', 'teacherTeacher', 'teacher'),
    expected: [
      `${both}: наставнику категории «обучающийся, мотивированный помочь сверстникам» не подходит форма «учитель – учитель». ${mentorNext}`,
    ],
  },
  {
    given: 'наставляемый – педагог в форме учеников',
    programme: pair('teacher', 'teacherPupil', 'teacher'),
    expected: [`${both}: в форме «учитель – ученик» наставляемый – обучающийся, а не педагог. ${menteeNext}`],
  },
  {
    given: 'наставляемый – ученик в форме педагогов',
    programme: pair('teacher', 'teacherTeacher', 'pupil'),
    expected: [
      `${both}: в форме «учитель – учитель» наставляемый – педагог, а не обучающийся. ${menteeNext}`,
    ],
  },
  {
    given: 'не подходит и тот и другой: сначала о наставнике',
    programme: pair('pupil', 'teacherTeacher', 'pupil', 'proposed'),
    expected: [
      `${both}: наставнику категории «обучающийся, мотивированный помочь сверстникам» не подходит форма «учитель – учитель». ${mentorNext}`,
    ],
  },
  {
    given: 'формы больше нет в справочнике',
    programme: pair('pupil', 'gone', 'pupil'),
    expected: [
      `${both}: наставнику категории «обучающийся, мотивированный помочь сверстникам» не подходит форма, которой нет в справочнике. ${mentorNext}`,
    ],
  },
  { given: 'категория не указана', programme: pair(null, 'pupilPupil', 'pupil'), expected: [] },
  { given: 'категории нет в справочнике', programme: pair('gone', 'pupilPupil', 'pupil'), expected: [] },
  { given: 'форма не указана', programme: pair('teacher', null, 'pupil'), expected: [] },
  { given: 'пара завершена', programme: pair('teacher', 'pupilPupil', 'pupil', 'finished'), expected: [] },
  {
    given: 'школа добавила свою категорию и свою форму для всех',
    programme: pair('own', 'own', 'teacher')
      .row('dictionaries', { id: 'category.own', dictionary: 'category', title: 'волонтёр' })
      .row('dictionaries', { id: 'form.own', dictionary: 'form', title: 'сосед – соседу' }),
    expected: [],
  },
  {
    given: 'наставника нет в базе: об этом говорит другое правило',
    programme: school().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', {
      form: 'form.pupilPupil',
      mentor: 'м9',
    }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([formOfPeople], programme.build(), today))).toEqual(expected)
})

test('предупреждение называет пару и ячейку формы', () => {
  expect(findBreaches([formOfPeople], pair('teacher', 'pupilPupil', 'pupil').build(), today)).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      place: { sheet: 'Пары', row: 3, column: 'Форма' },
    },
  ])
})
