import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { programmeApproved } from '#shared/rules/programmeApproved.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (period = 'с 01.10.2026 по 31.05.2027', set = {}) => school().pair('Тихонова Дарья', period, set)
const approved = { schoolYear: '2026/27', number: '96-од', approvedOn: day('2026-10-01') }
const teachers = { form: 'form.teacherTeacher' }

const add = 'Внесите программу на лист «Программы года» с номером и датой приказа.'
const none = (years: string, pairs = '1 пара') =>
  `Программа на ${years} не внесена, а в приказах и в работе ${pairs}. ${add}`

test.each([
  { given: 'утверждена в день первой пары', programme: pair().row('programmes', approved), expected: [] },
  {
    given: 'утверждена накануне первой пары',
    programme: pair().row('programmes', { ...approved, approvedOn: day('2026-09-30') }),
    expected: [],
  },
  {
    given: 'утверждена на день позже',
    programme: pair().row('programmes', { ...approved, approvedOn: day('2026-10-02') }),
    expected: [
      'Программа на 2026/27 учебный год: утверждена 02.10.2026, а первая пара начинается 01.10.2026. Проверьте обе даты.',
    ],
  },
  {
    given: 'первой считается самая ранняя пара',
    programme: pair().pair('Гусь Пётр', 'с 30.09.2026 по 31.05.2027').row('programmes', approved),
    expected: [
      'Программа на 2026/27 учебный год: утверждена 01.10.2026, а первая пара начинается 30.09.2026. Проверьте обе даты.',
    ],
  },
  { given: 'программы нет', programme: pair(), expected: [none('2026/27 учебный год')] },
  {
    given: 'программа есть, но на прошлый год',
    programme: pair().row('programmes', { ...approved, schoolYear: '2025/26' }),
    expected: [none('2026/27 учебный год')],
  },
  {
    given: 'год записан иначе',
    programme: pair().row('programmes', { ...approved, schoolYear: '2026–2027 учебный год' }),
    expected: [],
  },
  {
    given: 'нет номера приказа',
    programme: pair().row('programmes', { ...approved, number: ' ' }),
    expected: [
      'Программа на 2026/27 учебный год: нет номера приказа. Впишите его на листе «Программы года».',
    ],
  },
  {
    given: 'нет даты',
    programme: pair().row('programmes', { ...approved, approvedOn: null }),
    expected: [
      'Программа на 2026/27 учебный год: нет даты утверждения. Впишите её на листе «Программы года».',
    ],
  },
  {
    given: 'нет ни номера, ни даты',
    programme: pair().row('programmes', { schoolYear: '2026/27' }),
    expected: [
      'Программа на 2026/27 учебный год: нет номера приказа и даты утверждения. Впишите их на листе «Программы года».',
    ],
  },
  {
    given: 'из двух программ одна утверждена',
    programme: pair().row('programmes', { schoolYear: '2026/27' }).row('programmes', approved),
    expected: [],
  },
  {
    given: 'пара согласована, но не в приказе',
    programme: pair(undefined, { status: 'agreed' }),
    expected: [],
  },
  {
    given: 'пара в проекте приказа',
    programme: pair(undefined, { status: 'inOrder' }),
    expected: [none('2026/27 учебный год')],
  },
  { given: 'у пары нет начала', programme: pair(undefined, { from: null }), expected: [] },
  {
    given: 'программа только для педагогов, а пара учеников',
    programme: pair().row('programmes', { ...approved, model: 'teachers' }),
    expected: [none('2026/27 учебный год')],
  },
  {
    given: 'программа для обеих моделей',
    programme: pair()
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', teachers)
      .row('programmes', { ...approved, model: 'both' }),
    expected: [],
  },
  {
    given: 'у педагогов своей программы нет',
    programme: pair()
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', teachers)
      .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', teachers)
      .row('programmes', { ...approved, model: 'pupils' }),
    expected: [none('2026/27 учебный год', '2 пары')],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([programmeApproved], programme.build(), today))).toEqual(expected)
})

const overYears = pair('с 01.03.2026 по 28.02.2027').row('programmes', {
  ...approved,
  schoolYear: '2025/26',
  approvedOn: day('2025-08-30'),
})

test.each([
  { given: 'последний день старого года', programme: overYears, today: '2026-08-31', expected: [] },
  {
    given: 'первый день нового года',
    programme: overYears,
    today: '2026-09-01',
    expected: [none('2026/27 учебный год')],
  },
  {
    given: 'в новом году программа утверждена: пара началась раньше, и дата не сравнивается',
    programme: overYears.row('programmes', { ...approved, approvedOn: day('2026-11-20') }),
    today: '2026-11-23',
    expected: [],
  },
  {
    given: 'нет программ обоих лет',
    programme: pair('с 01.03.2026 по 28.02.2027'),
    today: '2026-09-01',
    expected: [none('2025/26 и 2026/27 учебные годы')],
  },
  {
    given: 'пара завершилась в последний день старого года',
    programme: pair('с 01.03.2026 по 28.02.2027', { endedOn: day('2026-08-31') }).row('programmes', {
      ...approved,
      schoolYear: '2025/26',
      approvedOn: day('2025-08-30'),
    }),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'окончание не указано: пара ещё идёт',
    programme: pair('с 01.03.2026 по 28.02.2027', { to: null }).row('programmes', {
      ...approved,
      schoolYear: '2025/26',
      approvedOn: day('2025-08-30'),
    }),
    today: '2026-09-01',
    expected: [none('2026/27 учебный год')],
  },
  {
    given: 'пара начнётся только в следующем году',
    programme: pair('с 01.09.2027 по 31.05.2028'),
    today: '2026-11-23',
    expected: [none('2027/28 учебный год')],
  },
])('учебный год сменяется во время пары: $given', ({ programme, today, expected }) => {
  expect(says(findBreaches([programmeApproved], programme.build(), day(today)))).toEqual(expected)
})

test('дата утверждения, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = pair()
    .row('programmes', { ...approved, approvedOn: null })
    .build()
  const programmes = programme.programmes.map(row => ({ ...row, unread: ['approvedOn'] }))
  expect(findBreaches([programmeApproved], { ...programme, programmes }, today)).toMatchObject([
    {
      sentence: expect.stringMatching(/не\u00a0прочитана дата в\u00a0столбце «Утверждена»/),
      place: { sheet: 'Программы года', row: 3, column: 'Утверждена' },
    },
  ])
})

test('нарушение называет строку программы и все пары года; без строки – настройку', () => {
  const late = pair()
    .row('programmes', { ...approved, number: '' })
    .build()
  expect(findBreaches([programmeApproved], late, today)).toMatchObject([
    { subject: { table: 'programmes', id: 'программа-1' }, about: ['пара-1'], severity: 'error' },
  ])
  expect(findBreaches([programmeApproved], pair().build(), today)).toMatchObject([
    { subject: { table: 'settings', id: 'schoolYear' }, about: ['пара-1'] },
  ])
})
