import { expect, test } from 'vitest'
import { apply } from '#shared/programme/apply.ts'
import { addDays, day } from '#shared/programme/civilDate.ts'
import { basesFresh } from '#shared/rules/basesFresh.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')
const yearAgo = addDays(today, -365)
const stale = addDays(today, -366)
const mentee = (set = {}) => school().mentee('Жуков Максим', { schoolClass: '7 «Б»', ...set })
const next = 'Проверьте строку и отметьте дату.'
const rule = 'а сверять их нужно раз в 365 дней.'

test.each([
  { given: 'сверено ровно год назад', programme: mentee({ checkedOn: yearAgo }), expected: [] },
  {
    given: 'сверено год и день назад',
    programme: mentee({ checkedOn: stale }),
    expected: [`Жуков Максим, 7 «Б»: сведения сверены 22.11.2025, ${rule} ${next}`],
  },
  {
    given: 'внесено давно и не сверялось',
    programme: mentee({ joinedOn: stale }),
    expected: [`Жуков Максим, 7 «Б»: сведения внесены 22.11.2025 и с тех пор не сверялись, ${rule} ${next}`],
  },
  {
    given: 'внесено давно, сверено недавно',
    programme: mentee({ joinedOn: stale, checkedOn: today }),
    expected: [],
  },
  { given: 'внесено недавно', programme: mentee({ joinedOn: yearAgo }), expected: [] },
  { given: 'не отмечено ни то ни другое', programme: mentee(), expected: [] },
  {
    given: 'школа сверяет раз в месяц',
    programme: mentee({ checkedOn: addDays(today, -32) }).setting({ freshDays: 31 }),
    expected: [`Жуков Максим, 7 «Б»: сведения сверены 22.10.2026, а сверять их нужно раз в 31 день. ${next}`],
  },
  { given: 'человек в архиве', programme: mentee({ checkedOn: stale, status: 'archived' }), expected: [] },
  {
    given: 'наставник и наставляемый',
    programme: mentee({ checkedOn: stale })
      .mentor('Тихонова Дарья', { joinedOn: stale })
      .mentor('Гусь Пётр', { joinedOn: stale, status: 'archived' }),
    expected: [
      `Тихонова Дарья: сведения внесены 22.11.2025 и с тех пор не сверялись, ${rule} ${next}`,
      `Жуков Максим, 7 «Б»: сведения сверены 22.11.2025, ${rule} ${next}`,
    ],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([basesFresh], programme.build(), today))).toEqual(expected)
})

test.each([
  { on: '2027-03-01', today: '2028-02-29', found: 0 },
  { on: '2027-03-01', today: '2028-03-01', found: 1 },
  { on: '2028-02-28', today: '2029-02-27', found: 0 },
  { on: '2028-02-28', today: '2029-02-28', found: 1 },
  { on: '2028-02-29', today: '2029-02-28', found: 0 },
  { on: '2028-02-29', today: '2029-03-01', found: 1 },
])('29 февраля – такой же день, как другие: сверено $on, сегодня $today', ({ on, today, found }) => {
  const programme = mentee({ checkedOn: day(on) }).build()
  expect(findBreaches([basesFresh], programme, day(today))).toHaveLength(found)
})

test('кнопка отмечает сверку сегодняшним днём', () => {
  const programme = mentee({ checkedOn: stale }).mentor('Тихонова Дарья', { joinedOn: stale }).build()
  const found = findBreaches([basesFresh], programme, today)
  expect(found).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'mentors', id: 'м1' },
      about: ['м1'],
      place: { sheet: 'Наставники', row: 3, column: 'Сведения сверены' },
    },
    { subject: { table: 'mentees', id: 'н1' }, place: { sheet: 'Наставляемые', row: 3 } },
  ])
  expect(found[0]?.fix?.title.replace(/\u00a0/g, ' ')).toBe('Отметить сверку 23.11.2026')
  const edits = found.flatMap(({ fix }) => fix?.edits ?? [])
  expect(findBreaches([basesFresh], apply(programme, edits), today)).toEqual([])
})

test.each([
  { key: 'checkedOn', set: { joinedOn: today }, title: 'Сведения сверены' },
  { key: 'joinedOn', set: {}, title: 'Дата вхождения в программу' },
])('дату, которую не удалось прочитать ($key), кнопка не затирает', ({ key, set, title }) => {
  const programme = mentee(set).build()
  const mentees = programme.mentees.map(row => ({ ...row, unread: [key] }))
  const found = findBreaches([basesFresh], { ...programme, mentees }, today)
  expect(says(found)).toEqual([
    `Жуков Максим, 7 «Б»: на листе «Наставляемые» в строке 3 не прочитана дата в столбце «${title}». Напишите её так: 01.09.2026.`,
  ])
  expect(found).toMatchObject([{ place: { column: title } }])
  expect(found[0]?.fix).toBeUndefined()
})

test('когда вошёл в программу, не важно тому, чьи сведения сверены', () => {
  const programme = mentee({ checkedOn: today }).build()
  const mentees = programme.mentees.map(row => ({ ...row, unread: ['joinedOn'] }))
  expect(findBreaches([basesFresh], { ...programme, mentees }, today)).toEqual([])
})

test('школа, которая не спрашивает этого с педагогов, спрашивает с обучающихся', () => {
  const programme = mentee({ checkedOn: stale })
    .mentee('Заяц Кирилл', { kind: 'teacher', checkedOn: stale })
    .row('ruleChoices', { id: 'basesFresh', severity: 'off', model: 'teachers', reason: 'Решение педсовета' })
    .build()
  expect(findBreaches([basesFresh], programme, today).map(({ subject }) => subject.id)).toEqual(['н1'])
})
