import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { formInProgramme } from '#shared/rules/formInProgramme.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}, period = 'с 01.10.2026 по 31.05.2027') =>
  school().pair('Тихонова Дарья', period, { form: 'form.teacherPupil', ...set })
const year = (...forms: string[]) => ({ schoolYear: '2026/27', forms: forms.map(name => `form.${name}`) })
const next = 'Дополните программу или исправьте форму в парах.'

test.each([
  {
    given: 'форма есть в программе',
    programme: pair().row('programmes', year('pupilPupil', 'teacherPupil')),
    expected: [],
  },
  {
    given: 'формы нет в программе',
    programme: pair().row('programmes', year('pupilPupil')),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет формы «учитель – ученик», хотя по этой форме есть 1 пара. ${next}`,
    ],
  },
  {
    given: 'нет двух форм',
    programme: pair()
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', { form: 'form.studentPupil' })
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', { form: 'form.studentPupil' })
      .row('programmes', year('pupilPupil')),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет форм «учитель – ученик» и «студент – ученик», хотя по этим формам есть 3 пары. ${next}`,
    ],
  },
  {
    given: 'формы больше нет и в справочнике',
    programme: pair({ form: 'form.gone' }).row('programmes', year('pupilPupil')),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет формы, которой нет в справочнике, хотя по этой форме есть 1 пара. ${next}`,
    ],
  },
  {
    given: 'форма есть во второй программе года',
    programme: pair().row('programmes', year('pupilPupil')).row('programmes', year('teacherPupil')),
    expected: [],
  },
  {
    given: 'форма есть только в программе педагогов',
    programme: pair()
      .row('programmes', year('pupilPupil'))
      .row('programmes', { ...year('teacherPupil'), model: 'teachers' }),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет формы «учитель – ученик», хотя по этой форме есть 1 пара. ${next}`,
    ],
  },
  {
    given: 'в общей программе нет форм ни обучающихся, ни педагогов',
    programme: pair()
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', { form: 'form.teacherTeacher' })
      .row('programmes', { ...year('pupilPupil'), model: 'both' }),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет форм «учитель – ученик» и «учитель – учитель», хотя по этим формам есть 2 пары. ${next}`,
    ],
  },
  {
    given: 'у педагогов есть и общая программа, и своя: о каждой модели сказано в её строке',
    programme: pair()
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', { form: 'form.teacherTeacher' })
      .row('programmes', { ...year('pupilPupil'), model: 'both' })
      .row('programmes', { ...year('pupilPupil'), model: 'teachers' }),
    expected: [
      `Программа на 2026/27 учебный год: в ней нет формы «учитель – ученик», хотя по этой форме есть 1 пара. ${next}`,
      `Программа на 2026/27 учебный год: в ней нет формы «учитель – учитель», хотя по этой форме есть 1 пара. ${next}`,
    ],
  },
  { given: 'программы года нет: об этом говорит другое правило', programme: pair(), expected: [] },
  {
    given: 'форма пары не указана',
    programme: pair({ form: null }).row('programmes', year('pupilPupil')),
    expected: [],
  },
  {
    given: 'пара только согласована',
    programme: pair({ status: 'agreed' }).row('programmes', year('pupilPupil')),
    expected: [],
  },
  {
    given: 'пара началась в прошлом году: спрашивают с программы прошлого года',
    programme: pair({}, 'с 01.03.2026 по 28.02.2027')
      .row('programmes', { ...year('teacherPupil'), schoolYear: '2025/26' })
      .row('programmes', year('pupilPupil')),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([formInProgramme], programme.build(), today))).toEqual(expected)
})

test('нарушение называет программу, пары и ячейку с формами', () => {
  const programme = pair().row('programmes', year('pupilPupil')).build()
  expect(findBreaches([formInProgramme], programme, today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'programmes', id: 'программа-1' },
      about: ['пара-1'],
      place: { sheet: 'Программы года', row: 3, column: 'Формы' },
    },
  ])
})

test('о формах, которые не удалось прочитать, правило не судит', () => {
  const programme = pair().row('programmes', year()).build()
  const programmes = programme.programmes.map(row => ({ ...row, unread: ['forms'] }))
  expect(findBreaches([formInProgramme], { ...programme, programmes }, today)).toEqual([])
})
