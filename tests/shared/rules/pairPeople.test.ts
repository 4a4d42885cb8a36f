import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { pairPeople } from '#shared/rules/pairPeople.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const pair = (set = {}, period = 'с 01.10.2026 по 31.05.2027') =>
  school().pair('Тихонова Дарья', period, { mentee: 'Жуков Максим', ...set })
const both = 'Тихонова Дарья и Жуков Максим'
const choose = 'Выберите в строке пары имя из списка или завершите пару.'
const archivedMentor = (programme = pair()) => programme.mentor('Тихонова Дарья', { status: 'archived' })
const mentorNext = 'Верните наставника в базу, замените его или завершите пару.'

test.each([
  { given: 'оба в базах', programme: pair(), expected: [] },
  {
    given: 'наставника удалили',
    programme: pair({ mentor: 'м9' }),
    expected: [`${both}: наставника нет на листе «Наставники». ${choose}`],
  },
  {
    given: 'наставляемый не выбран',
    programme: pair({ mentee: 'Жуков Максим' }).row('pairs', {
      mentor: 'м1',
      status: 'agreed',
      to: day('2027-05-31'),
    }),
    expected: [
      `Тихонова Дарья и наставляемый не указан: наставляемого нет на листе «Наставляемые». ${choose}`,
    ],
  },
  {
    given: 'удалили обоих: сначала о наставнике',
    programme: pair().row('pairs', {
      mentor: 'м9',
      mentorName: 'Гусь Пётр',
      mentee: 'н9',
      menteeName: 'Ли Саша',
      status: 'active',
      to: day('2027-05-31'),
    }),
    expected: [`Гусь Пётр и Ли Саша: наставника нет на листе «Наставники». ${choose}`],
  },
  {
    given: 'наставника удалили, но пара завершена',
    programme: pair({ mentor: 'м9', status: 'finished' }),
    expected: [],
  },
  {
    given: 'наставник в архиве, пара идёт последний день',
    programme: archivedMentor(pair({}, 'с 01.10.2026 по 23.11.2026')),
    expected: [`${both}: наставник в архиве, а срок пары – по 23.11.2026. ${mentorNext}`],
  },
  {
    given: 'наставник в архиве, пара закончилась вчера',
    programme: archivedMentor(pair({}, 'с 01.10.2026 по 22.11.2026')),
    expected: [],
  },
  {
    given: 'наставник в архиве, пару завершили раньше срока',
    programme: archivedMentor(pair({ endedOn: day('2026-11-22') })),
    expected: [],
  },
  {
    given: 'наставник в архиве, окончание не указано',
    programme: archivedMentor(pair({ to: null })),
    expected: [`${both}: наставник в архиве, а пара ещё идёт. ${mentorNext}`],
  },
  {
    given: 'наставляемый в архиве',
    programme: pair().mentee('Жуков Максим', { status: 'archived' }),
    expected: [
      `${both}: наставляемый в архиве, а срок пары – по 31.05.2027. Верните наставляемого в базу или завершите пару.`,
    ],
  },
  {
    given: 'наставляемый ещё на рассмотрении',
    programme: pair({ status: 'proposed' }).mentee('Жуков Максим', { status: 'pending' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([pairPeople], programme.build(), today))).toEqual(expected)
})

test('нарушение называет пару и ячейку того, кого нет', () => {
  expect(findBreaches([pairPeople], pair({ mentor: 'м9' }).build(), today)).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairs', id: 'пара-1' },
      about: ['пара-1'],
      place: { sheet: 'Пары', row: 3, column: 'Наставник' },
    },
  ])
  const archived = pair().mentee('Жуков Максим', { status: 'archived' }).build()
  expect(findBreaches([pairPeople], archived, today)).toMatchObject([{ place: { column: 'Наставляемый' } }])
})

test.each([['mentor'], ['mentorName']])(
  'об имени, которое не удалось прочитать (%s), говорит его ячейка',
  key => {
    const programme = pair({ mentor: 'м9' }).build()
    const pairs = programme.pairs.map(row => ({ ...row, unread: [key] }))
    expect(findBreaches([pairPeople], { ...programme, pairs }, today)).toEqual([])
  },
)
