import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { mentorTrained } from '#shared/rules/mentorTrained.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}) => school().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', set)
const trained = (heldOn: string | null) => ({
  mentor: 'м1',
  mentorName: 'Тихонова Дарья',
  title: 'Школа наставника',
  heldOn: heldOn === null ? null : day(heldOn),
})
const next = 'Проведите обучение и внесите его на лист «Обучение».'

test.each([
  {
    given: 'обучение пройдено сегодня',
    programme: pair().row('trainings', trained('2026-11-23')),
    expected: [],
  },
  {
    given: 'обучение будет завтра',
    programme: pair().row('trainings', trained('2026-11-24')),
    expected: [
      'Тихонова Дарья: обучение назначено на 24.11.2026, а пара уже действует. Проведите обучение раньше или проверьте дату.',
    ],
  },
  {
    given: 'одно обучение прошло, другое ещё будет',
    programme: pair().row('trainings', trained('2026-12-24')).row('trainings', trained('2025-09-10')),
    expected: [],
  },
  {
    given: 'в записи нет даты',
    programme: pair().row('trainings', trained(null)),
    expected: ['Тихонова Дарья: в записи об обучении нет даты. Впишите, когда обучение закончено.'],
  },
  {
    given: 'записи нет',
    programme: pair(),
    expected: [`Тихонова Дарья: ведёт 1 наставляемого, а записи об обучении нет. ${next}`],
  },
  {
    given: 'записи нет, наставляемых двое, а пар три',
    programme: pair({ mentee: 'Ли Саша' })
      .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { mentee: 'Ли Саша' })
      .pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { mentee: 'Рудь Соня' }),
    expected: [`Тихонова Дарья: ведёт 2 наставляемых, а записи об обучении нет. ${next}`],
  },
  {
    given: 'обучен другой наставник',
    programme: pair().row('trainings', { ...trained('2026-09-01'), mentor: 'м2' }),
    expected: [`Тихонова Дарья: ведёт 1 наставляемого, а записи об обучении нет. ${next}`],
  },
  { given: 'пара пока в проекте приказа', programme: pair({ status: 'inOrder' }), expected: [] },
  { given: 'наставника нет в базе', programme: pair({ mentor: 'м9' }), expected: [] },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([mentorTrained], programme.build(), today))).toEqual(expected)
})

test('предупреждение говорит о наставнике и его парах', () => {
  expect(findBreaches([mentorTrained], pair().build(), today)).toMatchObject([
    {
      subject: { table: 'mentors', id: 'м1' },
      about: ['м1', 'пара-1'],
      severity: 'warning',
      place: { sheet: 'Наставники', column: 'Фамилия' },
    },
  ])
})

test('дата обучения, которую не удалось прочитать, – не то же, что пустая', () => {
  const programme = pair().row('trainings', trained(null)).build()
  const trainings = programme.trainings.map(row => ({ ...row, unread: ['heldOn'] }))
  expect(says(findBreaches([mentorTrained], { ...programme, trainings }, today))).toEqual([
    'Тихонова Дарья: на листе «Обучение» в строке 3 не прочитана дата в столбце «Дата». Напишите её так: 01.09.2026.',
  ])
})
