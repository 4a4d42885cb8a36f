import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { tableOf, type ValuesOf } from '#shared/programme/tables.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { labourNotice } from '#shared/rules/labourNotice.ts'
import { type School, school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([labourNotice], programme, day('2027-06-01'))

/** A pair of teachers that the mentor broke off. */
const ended = (
  notice: string | null,
  endedOn: string | null,
  set: Partial<ValuesOf<'pairChanges'>> = {},
  pair: Partial<ValuesOf<'pairs'>> = {},
) =>
  school()
    .mentee('Заяц Кирилл', { kind: 'teacher' })
    .pair('Красовская Елена', 'с 15.09.2026 по 31.08.2027', {
      mentee: 'Заяц Кирилл',
      form: 'form.teacherTeacher',
      status: 'finishedEarly',
      endedOn: endedOn === null ? null : day(endedOn),
      ...pair,
    })
    .row('pairChanges', {
      pair: 'пара-1',
      kind: 'early',
      ground: 'request',
      whose: 'mentor',
      noticeOn: notice === null ? null : day(notice),
      ...set,
    })

const late = (notice: string, end: string, earliest: string, near: boolean) =>
  `предупреждение дано ${notice}, а пара завершена ${end}: 3 рабочих дня истекают только ${earliest}. ${near ? 'Проверьте обе даты и производственный календарь: перенос выходных дней здесь не учтён.' : 'Проверьте обе даты.'}`
const blank =
  'пара завершена 15.04.2027, а день предупреждения не указан. Впишите, когда предупредили другую сторону.'

test.each([
  { given: 'в понедельник о четверге', programme: ended('2027-04-12', '2027-04-15'), expected: [] },
  { given: 'в понедельник о пятнице', programme: ended('2027-04-12', '2027-04-16'), expected: [] },
  {
    given: 'в понедельник о среде',
    programme: ended('2027-04-12', '2027-04-14'),
    expected: [late('12.04.2027', '14.04.2027', '15.04.2027', true)],
  },
  {
    given: 'в понедельник о вторнике',
    programme: ended('2027-04-12', '2027-04-13'),
    expected: [late('12.04.2027', '13.04.2027', '15.04.2027', false)],
  },
  {
    given: 'в тот же день',
    programme: ended('2027-04-12', '2027-04-12'),
    expected: [late('12.04.2027', '12.04.2027', '15.04.2027', false)],
  },
  {
    given: 'в четверг о воскресенье: не хватило двух рабочих дней',
    programme: ended('2027-04-15', '2027-04-18'),
    expected: [late('15.04.2027', '18.04.2027', '20.04.2027', false)],
  },
  {
    given: 'в среду о воскресенье: не хватило одного рабочего дня',
    programme: ended('2027-04-14', '2027-04-18'),
    expected: [late('14.04.2027', '18.04.2027', '19.04.2027', true)],
  },
  { given: 'перед новогодними каникулами', programme: ended('2026-12-29', '2027-01-11'), expected: [] },
  {
    given: 'перед новогодними каникулами, завершена 8 января',
    programme: ended('2026-12-29', '2027-01-08'),
    expected: [late('29.12.2026', '08.01.2027', '11.01.2027', true)],
  },
  { given: 'никак', programme: ended(null, '2027-04-15'), expected: [blank] },
  {
    given: 'никак, и прекратила школа',
    programme: ended(null, '2027-04-15', { whose: 'school' }),
    expected: [blank],
  },
  {
    given: 'никак, но причина у наставляемого',
    programme: ended(null, '2027-04-15', { whose: 'mentee' }),
    expected: [],
  },
  {
    given: 'никак, и чья причина, не сказано',
    programme: ended(null, '2027-04-15', { whose: null }),
    expected: [],
  },
  {
    given: 'никак, а наставника заменили по его просьбе',
    programme: ended(null, '2027-04-15', { kind: 'replacement' }, { status: 'replaced' }),
    expected: [blank],
  },
  {
    given: 'никак, а наставник уволился',
    programme: ended(
      null,
      '2027-04-15',
      { kind: 'replacement', ground: 'dismissal' },
      { status: 'replaced' },
    ),
    expected: [],
  },
  {
    given: 'никак, но это продление',
    programme: ended(null, '2027-04-15', { kind: 'extension' }),
    expected: [],
  },
  { given: 'никак, но день завершения не указан', programme: ended(null, null), expected: [] },
  {
    given: 'никак, но форма для обучающихся',
    programme: ended(null, '2027-04-15', {}, { form: 'form.teacherPupil' }),
    expected: [],
  },
  {
    given: 'никак, но наставник не из школы',
    programme: ended(null, '2027-04-15').mentor('Красовская Елена', { employee: false }),
    expected: [],
  },
  {
    given: 'никак, но наставника в базе больше нет',
    programme: ended(null, '2027-04-15', {}, { mentor: 'м9' }),
    expected: [],
  },
  {
    given: 'никак, но пары этой строки больше нет',
    programme: ended(null, '2027-04-15', { pair: 'пара-9' }),
    expected: [],
  },
  {
    given: 'никак, накануне вступления статьи в силу',
    programme: ended(null, '2025-02-28', {}, { from: day('2024-09-15') }),
    expected: [],
  },
  {
    given: 'никак, в день вступления статьи в силу',
    programme: ended(null, '2025-03-01', {}, { from: day('2024-09-15') }),
    expected: [blank.replace('15.04.2027', '01.03.2025')],
  },
])('предупредили $given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Красовская Елена и Заяц Кирилл: ${text}`),
  )
})

test('день предупреждения, который не удалось прочитать, – не то же, что пустой', () => {
  const programme = unreadCell(ended('2027-04-12', '2027-04-15').build(), 'pairChanges', 'изм-1', 'noticeOn')
  expect(says(find(programme))).toEqual([
    'Красовская Елена и Заяц Кирилл: на листе «Изменения пар» в строке 3 не прочитана дата в столбце «Предупреждение дано». Напишите её так: 01.09.2026.',
  ])
})

test('предупреждение стоит в ячейке дня', () => {
  expect(find(ended(null, '2027-04-15').build())).toMatchObject([
    {
      severity: 'warning',
      clause: 'ТК 351.8',
      subject: { table: 'pairChanges', id: 'изм-1' },
      about: ['пара-1'],
      place: { sheet: 'Изменения пар', row: 3, column: 'Предупреждение дано' },
    },
  ])
})

const unknown =
  ', поэтому неизвестно, нужно ли предупреждение за три рабочих дня. Выберите значение из списка.'

test.each([
  {
    given: 'чьё обстоятельство, не прочитано, а предупреждения нет',
    programme: unreadCell(ended(null, '2027-04-15').build(), 'pairChanges', 'изм-1', 'whose'),
    says: `на листе «Изменения пар» в строке 3 не прочитана ячейка в столбце «Чьё обстоятельство»${unknown}`,
    place: { sheet: 'Изменения пар', row: 3, column: 'Чьё обстоятельство' },
  },
  {
    given: 'что изменилось, не прочитано, а предупреждения нет',
    programme: unreadCell(ended(null, '2027-04-15').build(), 'pairChanges', 'изм-1', 'kind'),
    says: `на листе «Изменения пар» в строке 3 не прочитана ячейка в столбце «${tableOf('pairChanges').columns.kind?.title}»${unknown}`,
    place: { sheet: 'Изменения пар', row: 3 },
  },
  {
    given: 'когда пара завершена, не прочитано',
    programme: unreadCell(ended('2027-04-12', '2027-04-15').build(), 'pairs', 'пара-1', 'endedOn'),
    says: 'на листе «Пары» в строке 3 не прочитана дата в столбце «Завершена на деле». Напишите её так: 01.09.2026.',
    place: { sheet: 'Пары', row: 3, column: 'Завершена на деле' },
  },
  {
    given: 'работает ли наставник в школе, не прочитано, а предупреждения нет',
    programme: unreadCell(ended(null, '2027-04-15').build(), 'mentors', 'м1', 'employee'),
    says: `на листе «Наставники» в строке 3 не прочитана ячейка в столбце «Сотрудник школы»${unknown}`,
    place: { sheet: 'Наставники', row: 3, column: 'Сотрудник школы' },
  },
])('$given', ({ programme, says: text, place }) => {
  const breaches = find(programme)
  expect(says(breaches)).toEqual([`Красовская Елена и Заяц Кирилл: ${text}`])
  expect(breaches).toMatchObject([{ subject: { table: 'pairChanges', id: 'изм-1' }, place }])
})

test.each(['kind', 'whose'] as const)('предупредили вовремя, и нечитаемое (%s) ничего не меняет', key => {
  const programme = unreadCell(ended('2027-04-12', '2027-04-15').build(), 'pairChanges', 'изм-1', key)
  expect(find(programme)).toEqual([])
})

test('наставнику, который учится в школе, предупреждать никого не нужно', () => {
  const programme = ended(null, '2027-04-15').mentor('Красовская Елена', { category: 'category.pupil' })
  expect(find(unreadCell(programme.build(), 'mentors', 'м1', 'employee'))).toEqual([])
})
