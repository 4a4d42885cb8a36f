import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { foundingActs } from '#shared/rules/foundingActs.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
type Act = Partial<ValuesOf<'legalActs'>>
const pair = (set = {}) => school().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', set)
const approved = { number: '8-од', signedOn: day('2026-10-01') }

/** The school with its three acts; `set` changes the положение. */
const acts = (programme: School, set: Act = {}, rest: Act = {}) =>
  programme
    .row('legalActs', { kind: 'regulations', ...approved, ...rest, ...set })
    .row('legalActs', { kind: 'roadmap', ...approved, ...rest })
    .row('legalActs', { kind: 'programme', ...approved, ...rest })

const both = () =>
  pair()
    .pair('Гусь Пётр', 'с 01.11.2026 по 31.05.2027', { form: 'form.teacherTeacher' })
    .setting({ teachersOwn: true })

test.each([
  { given: 'все три утверждены в день первой пары', programme: acts(pair()), expected: [] },
  {
    given: 'положение утверждено накануне',
    programme: acts(pair(), { signedOn: day('2026-09-30') }),
    expected: [],
  },
  {
    given: 'положение утверждено на день позже',
    programme: acts(pair(), { signedOn: day('2026-10-02') }),
    expected: [
      'Положение о наставничестве: документ утверждён 02.10.2026, а первая пара начинается 01.10.2026. Проверьте обе даты.',
    ],
  },
  {
    given: 'первой считается самая ранняя пара',
    programme: acts(pair().pair('Гусь Пётр', 'с 30.09.2026 по 31.05.2027')).row('legalActs', {
      kind: 'regulations',
      number: '1',
      signedOn: day('2020-01-01'),
    }),
    expected: [
      'Дорожная карта: документ утверждён 01.10.2026, а первая пара начинается 30.09.2026. Проверьте обе даты.',
      'Программа наставничества: документ утверждён 01.10.2026, а первая пара начинается 30.09.2026. Проверьте обе даты.',
    ],
  },
  {
    given: 'нет номера',
    programme: acts(pair(), { number: '' }),
    expected: [
      'Положение о наставничестве: на листе «Основания» нет номера приказа, которым документ утверждён. Впишите его.',
    ],
  },
  {
    given: 'нет даты',
    programme: acts(pair(), { signedOn: null }),
    expected: [
      'Положение о наставничестве: на листе «Основания» нет даты приказа, которым документ утверждён. Впишите её.',
    ],
  },
  {
    given: 'нет ни номера, ни даты',
    programme: acts(pair(), { number: '', signedOn: null }),
    expected: [
      'Положение о наставничестве: на листе «Основания» нет номера и даты приказа, которым документ утверждён. Впишите их.',
    ],
  },
  {
    given: 'прежнее положение перестало действовать вчера',
    programme: acts(pair(), { to: day('2026-11-22') }),
    expected: [
      'Документы школы: на листе «Основания» не хватает положения о наставничестве. Внесите действующие документы с номером и датой приказа.',
    ],
  },
  {
    given: 'положение действует последний день',
    programme: acts(pair(), { to: day('2026-11-23') }),
    expected: [],
  },
  {
    given: 'нет ни одного документа',
    programme: pair(),
    expected: [
      'Документы школы: на листе «Основания» не хватает положения о наставничестве, дорожной карты и программы наставничества. Внесите действующие документы с номером и датой приказа.',
    ],
  },
  {
    given: 'программа года утверждена в день первой пары, и на листе «Основания» её можно не повторять',
    programme: acts(pair(), {}, { number: '' })
      .row('legalActs', { kind: 'regulations', ...approved })
      .row('legalActs', { kind: 'roadmap', ...approved })
      .row('programmes', { schoolYear: '2026/27', number: '9-од', approvedOn: day('2026-10-01') }),
    expected: [],
  },
  {
    given: 'программа года утверждена на день позже',
    programme: acts(pair(), {}, { number: '' })
      .row('legalActs', { kind: 'regulations', ...approved })
      .row('legalActs', { kind: 'roadmap', ...approved })
      .row('programmes', { schoolYear: '2026/27', number: '9-од', approvedOn: day('2026-10-02') }),
    expected: [
      'Программа наставничества: на листе «Основания» нет номера приказа, которым документ утверждён. Впишите его.',
    ],
  },
  {
    given: 'программа года без номера и даты',
    programme: acts(pair(), {}, { number: '' })
      .row('legalActs', { kind: 'regulations', ...approved })
      .row('legalActs', { kind: 'roadmap', ...approved })
      .row('programmes', { schoolYear: '2026/27', number: '9-од' })
      .row('programmes', { schoolYear: '2026/27', approvedOn: day('2026-10-01') }),
    expected: [
      'Программа наставничества: на листе «Основания» нет номера приказа, которым документ утверждён. Впишите его.',
    ],
  },
  {
    given: 'у педагогов программа года своя, у обучающихся её нет',
    programme: both()
      .row('legalActs', { kind: 'regulations', ...approved })
      .row('legalActs', { kind: 'roadmap', ...approved })
      .row('legalActs', { kind: 'regulations', model: 'teachers', ...approved })
      .row('legalActs', { kind: 'roadmap', model: 'teachers', ...approved })
      .row('programmes', {
        schoolYear: '2026/27',
        model: 'teachers',
        number: '9-од',
        approvedOn: day('2026-11-01'),
      }),
    expected: [
      'Документы школы: на листе «Основания» не хватает программы наставничества обучающихся. Внесите действующие документы с номером и датой приказа.',
    ],
  },
  { given: 'документов нет, но и пар нет', programme: school(), expected: [] },
  { given: 'пары ещё не в приказе', programme: pair({ status: 'agreed' }), expected: [] },
  { given: 'у пары нет начала', programme: acts(pair({ from: null })), expected: [] },
  {
    given: 'у педагогов положение общее',
    programme: acts(both().setting({ teachersOwn: false })),
    expected: [],
  },
  {
    given: 'у педагогов своё положение, но его нет',
    programme: acts(both(), {}, { model: 'pupils' }),
    expected: [
      'Документы школы: на листе «Основания» не хватает положения о наставничестве педагогов, дорожной карты педагогов и программы наставничества педагогов. Внесите действующие документы с номером и датой приказа.',
    ],
  },
  {
    given: 'у педагогов своё положение, и оно есть',
    programme: acts(acts(both()), {}, { model: 'teachers' }),
    expected: [],
  },
  {
    given: 'у педагогов своё положение, но оно позже их первой пары',
    programme: acts(acts(both()), { signedOn: day('2026-11-02') }, { model: 'teachers' }),
    expected: [
      'Положение о наставничестве педагогов: документ утверждён 02.11.2026, а первая пара начинается 01.11.2026. Проверьте обе даты.',
    ],
  },
  {
    given: 'положения обучающихся нет номера',
    programme: acts(acts(both(), { number: '' }), {}, { model: 'teachers' }),
    expected: [
      'Положение о наставничестве обучающихся: на листе «Основания» нет номера приказа, которым документ утверждён. Впишите его.',
    ],
  },
  {
    given: 'у педагогов своё положение, но пар педагогов нет',
    programme: acts(pair().setting({ teachersOwn: true })),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([foundingActs], programme.build(), today))).toEqual(expected)
})

test('нарушение называет строку документа, пары и ячейку', () => {
  expect(findBreaches([foundingActs], acts(pair(), { number: '' }).build(), today)).toMatchObject([
    {
      clause: '4.1',
      subject: { table: 'legalActs', id: 'a1' },
      about: ['пара-1'],
      place: { sheet: 'Основания', row: 3, column: 'Номер' },
    },
  ])
})

test('дата, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = acts(pair(), { signedOn: null }).build()
  const legalActs = programme.legalActs.map(act =>
    act.kind === 'regulations' ? { ...act, unread: ['signedOn'] } : act,
  )
  expect(says(findBreaches([foundingActs], { ...programme, legalActs }, today))).toEqual([
    'Положение о наставничестве: на листе «Основания» в строке 3 не прочитана дата в столбце «Дата». Напишите её так: 01.09.2026.',
  ])
})
