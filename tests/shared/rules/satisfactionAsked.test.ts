import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { satisfactionAsked } from '#shared/rules/satisfactionAsked.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) =>
  school().pair('Тихонова Дарья', 'с 10.09.2025 по 31.05.2026', {
    mentee: 'Жуков Максим',
    status: 'finished',
    ...set,
  })
const answer = (person: string, set: Partial<ValuesOf<'surveys'>> = {}) => ({
  person,
  kind: 'final' as const,
  filledOn: day('2026-05-25'),
  ...set,
})
const answered = (programme: School, ...people: string[]) =>
  people.reduce<School>((before, person) => before.row('surveys', answer(person)), programme)
const both = 'Тихонова Дарья и Жуков Максим'
const lacking = (whose: string, who = both) =>
  `${who}: нет итоговой анкеты ${whose}. Попросите ответить и внесите дату на лист «Анкеты».`
const lackingAll = (whose: string, who = both) =>
  `${who}: нет итоговых анкет ${whose}. Попросите ответить и внесите даты на лист «Анкеты».`

test.each([
  { given: 'анкет нет', programme: pair(), expected: [lackingAll('наставника и наставляемого')] },
  { given: 'обе есть', programme: answered(pair(), 'м1', 'н1'), expected: [] },
  { given: 'ответил наставник', programme: answered(pair(), 'м1'), expected: [lacking('наставляемого')] },
  { given: 'ответил наставляемый', programme: answered(pair(), 'н1'), expected: [lacking('наставника')] },
  {
    given: 'наставляемый ответил только на промежуточную',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { kind: 'interim' })),
    expected: [lacking('наставляемого')],
  },
  {
    given: 'анкета наставляемого выдана, но не заполнена',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { filledOn: null })),
    expected: [lacking('наставляемого')],
  },
  {
    given: 'анкета названа по паре',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { pair: 'пара-1' })),
    expected: [],
  },
  {
    given: 'анкета о другой паре',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { pair: 'пара-2' })),
    expected: [lacking('наставляемого')],
  },
  {
    given: 'анкета без пары заполнена в день начала',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { filledOn: day('2025-09-10') })),
    expected: [],
  },
  {
    given: 'анкета без пары заполнена накануне: она о прежней',
    programme: answered(pair(), 'м1').row('surveys', answer('н1', { filledOn: day('2025-09-09') })),
    expected: [lacking('наставляемого')],
  },
  {
    given: 'начало пары неизвестно',
    programme: answered(pair({ from: null }), 'м1', 'н1'),
    expected: [],
  },
  {
    given: 'завершена досрочно',
    programme: answered(pair({ status: 'finishedEarly' }), 'м1'),
    expected: [lacking('наставляемого')],
  },
  { given: 'действует', programme: pair({ status: 'active' }), expected: [] },
  { given: 'наставник заменён', programme: pair({ status: 'replaced' }), expected: [] },
  {
    given: 'завершена раньше прошлого учебного года',
    programme: pair({ endedOn: day('2025-08-31') }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([satisfactionAsked], programme.build(), today))).toEqual(expected)
})

test('дата, которую не удалось прочитать, всё же вписана', () => {
  const { surveys, ...rest } = answered(pair(), 'м1')
    .row('surveys', answer('н1', { filledOn: null }))
    .build()
  const unread = {
    ...rest,
    surveys: surveys.map(row => (row.person === 'н1' ? { ...row, unread: ['filledOn'] } : row)),
  }
  expect(findBreaches([satisfactionAsked], unread, today)).toEqual([])
})

const club = 'Группа «Робототехника», наставник Гусь Пётр'
const robots = { kind: 'group', group: 'Робототехника', status: 'finished' } as const
const group = () =>
  ['Лисин Артём', 'Рудь Соня', 'Валеев Тимур'].reduce<School>(
    (before, mentee) => before.pair('Гусь Пётр', 'с 01.03.2026 по 31.05.2026', { ...robots, mentee }),
    school(),
  )

test.each([
  {
    given: 'никто не ответил',
    programme: group(),
    expected: lackingAll('наставника и 3 наставляемых (Лисин Артём, Рудь Соня и Валеев Тимур)', club),
  },
  {
    given: 'не ответили двое',
    programme: answered(group(), 'м1', 'н2'),
    expected: lackingAll('2 наставляемых (Лисин Артём и Валеев Тимур)', club),
  },
  {
    given: 'не ответил один',
    programme: answered(group(), 'м1', 'н1', 'н3'),
    expected: lacking('1 наставляемого (Рудь Соня)', club),
  },
  {
    given: 'не ответил наставник',
    programme: answered(group(), 'н1', 'н2', 'н3'),
    expected: lacking('наставника', club),
  },
])('в группе наставник отвечает один раз, а наставляемые каждый: $given', ({ programme, expected }) => {
  expect(says(findBreaches([satisfactionAsked], programme.build(), today))).toEqual([expected])
})

test('анкета наставника по любой строке группы годится для всей', () => {
  const programme = answered(group(), 'н1', 'н2', 'н3').row('surveys', answer('м1', { pair: 'пара-3' }))
  expect(findBreaches([satisfactionAsked], programme.build(), today)).toEqual([])
})

test('участник группы, которого нет в базе, назван так, как в строке пары', () => {
  const programme = answered(group(), 'м1', 'н1', 'н3').build()
  const mentees = programme.mentees.filter(({ id }) => id !== 'н2')
  expect(says(findBreaches([satisfactionAsked], { ...programme, mentees }, today))).toEqual([
    'Группа «Робототехника», наставник Гусь Пётр: нет итоговой анкеты 1 наставляемого (Рудь Соня). Попросите ответить и внесите дату на лист «Анкеты».',
  ])
})

test.each([
  { given: 'наставника', programme: pair(), column: 'Наставник' },
  { given: 'наставляемого', programme: answered(pair(), 'м1'), column: 'Наставляемый' },
])('нарушение ведёт к имени $given', ({ programme, column }) => {
  expect(findBreaches([satisfactionAsked], programme.build(), today)).toMatchObject([
    {
      clause: '8.3',
      severity: 'warning',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Пары', row: 3, column },
    },
  ])
})
