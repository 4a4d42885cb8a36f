import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { swotMade } from '#shared/rules/swotMade.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const pair = (period = 'с 10.09.2025 по 31.05.2026', set = {}) =>
  school().pair('Тихонова Дарья', period, { mentee: 'Жуков Максим', status: 'finished', ...set })
const swot = (set: Partial<ValuesOf<'swots'>> = {}) => ({
  form: 'form.teacherPupil',
  schoolYear: '2025/26',
  strengths: 'Пары встречаются каждую неделю',
  weaknesses: 'Мало наставников',
  opportunities: 'Партнёры готовы помочь',
  threats: 'Наставники перегружены',
  ...set,
})
const form = (facts: string, name = 'учитель – ученик') =>
  `Форма «${name}»: ${facts}. Заполните анализ на листе «SWOT».`
const none = form('за 2025/26 учебный год нет SWOT-анализа')

test.each([
  { given: 'последний день учебного года', programme: pair(), today: '2026-08-31', expected: [] },
  { given: 'первый день следующего', programme: pair(), today: '2026-09-01', expected: [none] },
  {
    given: 'анализ есть',
    programme: pair().row('swots', swot()),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'год написан иначе',
    programme: pair().row('swots', swot({ schoolYear: '2025–2026 учебный год' })),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'год не написан, анализ составлен в этом году',
    programme: pair().row('swots', swot({ schoolYear: '', madeOn: day('2026-08-31') })),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'год не написан, анализ составлен в следующем',
    programme: pair().row('swots', swot({ schoolYear: '', madeOn: day('2026-09-01') })),
    today: '2026-09-01',
    expected: [none],
  },
  {
    given: 'ни года, ни даты',
    programme: pair().row('swots', swot({ schoolYear: '' })),
    today: '2026-09-01',
    expected: [none],
  },
  {
    given: 'формы больше нет в справочнике',
    programme: pair(undefined, { form: 'form.gone' }),
    today: '2026-09-01',
    expected: [
      'Форма, которой нет в справочнике: за 2025/26 учебный год нет SWOT-анализа. Заполните анализ на листе «SWOT».',
    ],
  },
  {
    given: 'анализ другой формы',
    programme: pair().row('swots', swot({ form: 'form.pupilPupil' })),
    today: '2026-09-01',
    expected: [none],
  },
  {
    given: 'анализ другого года',
    programme: pair().row('swots', swot({ schoolYear: '2024/25' })),
    today: '2026-09-01',
    expected: [none],
  },
  {
    given: 'не заполнены угрозы',
    programme: pair().row('swots', swot({ threats: ' ' })),
    today: '2026-09-01',
    expected: [form('в анализе за 2025/26 учебный год не заполнены угрозы')],
  },
  {
    given: 'не заполнено ничего',
    programme: pair().row('swots', swot({ strengths: '', weaknesses: '', opportunities: '', threats: '' })),
    today: '2026-09-01',
    expected: [
      form(
        'в анализе за 2025/26 учебный год не заполнены сильные стороны, слабые стороны, возможности и угрозы',
      ),
    ],
  },
  {
    given: 'две строки, одна из них полная',
    programme: pair()
      .row('swots', swot({ threats: '' }))
      .row('swots', swot())
      .row('swots', swot({ strengths: '' })),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'две формы',
    programme: pair()
      .pair('Гусь Пётр', 'с 10.09.2025 по 31.05.2026', { form: 'form.pupilPupil' })
      .row('swots', swot()),
    today: '2026-09-01',
    expected: [form('за 2025/26 учебный год нет SWOT-анализа', 'ученик – ученик')],
  },
  {
    given: 'два года подряд: один без анализа, в другом нет угроз',
    programme: pair('с 10.09.2024 по 31.05.2025')
      .pair('Гусь Пётр', 'с 10.09.2025 по 31.05.2026')
      .row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') })
      .row('swots', swot({ threats: '' })),
    today: '2026-06-11',
    expected: [
      form('за 2024/25 учебный год нет SWOT-анализа; в анализе за 2025/26 учебный год не заполнены угрозы'),
    ],
  },
  {
    given: 'программа года завершена сегодня',
    programme: pair().row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') }),
    today: '2026-06-10',
    expected: [],
  },
  {
    given: 'программа года завершена вчера',
    programme: pair().row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') }),
    today: '2026-06-11',
    expected: [none],
  },
  {
    given: 'завершена одна из двух программ года',
    programme: pair()
      .row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') })
      .row('programmes', { schoolYear: '2025/26' }),
    today: '2026-08-31',
    expected: [],
  },
  {
    given: 'завершена вторая из двух программ года',
    programme: pair()
      .row('programmes', { schoolYear: '2025/26' })
      .row('programmes', { schoolYear: '2025/26', finishedOn: day('2026-06-10') }),
    today: '2026-08-31',
    expected: [],
  },
  {
    given: 'завершена программа другого года',
    programme: pair().row('programmes', { schoolYear: '2024/25', finishedOn: day('2025-06-10') }),
    today: '2026-08-31',
    expected: [],
  },
  {
    given: 'пара началась в последний день учебного года и действует',
    programme: pair('с 31.08.2026 по 31.05.2027', { status: 'active' }),
    today: '2026-09-01',
    expected: [none],
  },
  {
    given: 'пара началась уже в новом году',
    programme: pair('с 01.09.2026 по 31.05.2027', { status: 'active' }),
    today: '2026-09-01',
    expected: [],
  },
  { given: 'позапрошлый год уже история', programme: pair(), today: '2027-09-01', expected: [] },
  { given: 'прошлый год ещё нет', programme: pair(), today: '2027-08-31', expected: [none] },
  {
    given: 'пара в приказе',
    programme: pair('с 10.09.2025 по 31.05.2026', { status: 'inOrder' }),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'нет начала пары',
    programme: pair('с 10.09.2025 по 31.05.2026', { from: null }),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'форма пары неизвестна',
    programme: pair('с 10.09.2025 по 31.05.2026', { form: null }),
    today: '2026-09-01',
    expected: [],
  },
  {
    given: 'учебный год кончился до утверждения положения',
    programme: pair('с 10.08.2020 по 31.05.2021'),
    today: '2021-02-01',
    expected: [],
  },
])('$given', ({ programme, today, expected }) => {
  expect(says(findBreaches([swotMade], programme.build(), day(today)))).toEqual(expected)
})

test.each([
  { given: 'анализа нет', programme: pair(), place: null },
  {
    given: 'за один год анализа нет, за другой он неполон',
    programme: pair('с 10.09.2025 по 31.05.2027').row('swots', swot({ schoolYear: '2026/27', threats: '' })),
    on: '2027-09-01',
    place: { sheet: 'SWOT', row: 3, column: 'Угрозы' },
  },
  {
    given: 'анализ неполон',
    programme: pair().row('swots', swot({ opportunities: '', threats: '' })),
    place: { sheet: 'SWOT', row: 3, column: 'Возможности' },
  },
])('нарушение говорит о форме: $given', ({ programme, on = '2026-09-01', place }) => {
  expect(findBreaches([swotMade], programme.build(), day(on))).toMatchObject([
    {
      clause: '8.1',
      severity: 'error',
      subject: { table: 'dictionaries', id: 'form.teacherPupil' },
      about: [],
      place,
    },
  ])
})
