import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { roleOfForm } from '#shared/rules/roleOfForm.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', {
    mentee: 'Жуков Максим',
    form: 'form.pupilPupil',
    ...set,
  })
const wrong =
  'Тихонова Дарья и Жуков Максим: ролевая модель «педагог-новатор – консервативный педагог» не относится к форме «ученик – ученик». Выберите ролевую модель этой формы или исправьте форму.'

test.each([
  { given: 'модель этой формы', programme: pair({ role: 'role.pupilPupil.leader' }), expected: [] },
  {
    given: 'модель другой формы',
    programme: pair({ role: 'role.teacherTeacher.innovator' }),
    expected: [wrong],
  },
  {
    given: 'модель другой формы у предложенной пары',
    programme: pair({ role: 'role.teacherTeacher.innovator', status: 'proposed' }),
    expected: [wrong],
  },
  {
    given: 'модель другой формы у завершённой пары',
    programme: pair({ role: 'role.teacherTeacher.innovator', status: 'finished' }),
    expected: [],
  },
  { given: 'модель не указана', programme: pair({ role: null }), expected: [] },
  {
    given: 'форма не указана',
    programme: pair({ role: 'role.teacherTeacher.innovator', form: null }),
    expected: [],
  },
  {
    given: 'формы больше нет в справочнике',
    programme: pair({ role: 'role.pupilPupil.leader', form: 'form.gone' }),
    expected: [
      'Тихонова Дарья и Жуков Максим: ролевая модель «лидер – пассивный» не относится к форме, которой нет в справочнике. Выберите ролевую модель этой формы или исправьте форму.',
    ],
  },
  { given: 'модели больше нет в справочнике', programme: pair({ role: 'role.gone' }), expected: [] },
  {
    given: 'школа добавила модель для любых форм',
    programme: pair({ role: 'role.own' }).row('dictionaries', {
      id: 'role.own',
      dictionary: 'role',
      title: 'друг – друг',
    }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([roleOfForm], programme.build(), today))).toEqual(expected)
})

test('нарушение называет пару и ячейку модели', () => {
  const programme = pair({ role: 'role.teacherTeacher.innovator' }).build()
  expect(findBreaches([roleOfForm], programme, today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Пары', row: 3, column: 'Ролевая модель' },
    },
  ])
})
