import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { extension } from '#shared/rules/extension.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { type School, school } from '#tests/school/build.ts'
import { mended } from '#tests/school/mended.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const find = (programme: ReturnType<School['build']>) =>
  findBreaches([extension], programme, day('2027-06-01'))

/** A pair whose end was moved from 31 May to 30 June 2027. */
const pair = (to = '30.06.2027', set: Partial<ValuesOf<'pairs'>> = {}) =>
  school().pair('Тихонова Дарья', `с 15.09.2026 по ${to}`, { mentee: 'Жуков Максим', ...set })
const extended = (programme: School, set: Partial<ValuesOf<'pairChanges'>> = {}) =>
  programme.row('pairChanges', {
    pair: 'пара-1',
    kind: 'extension',
    ground: 'illness',
    whose: 'mentor',
    oldTo: day('2027-05-31'),
    newTo: day('2027-06-30'),
    ...set,
  })

const next = 'Дополните её на листе «Изменения пар».'
const wrongGround =
  'основание продления не из тех, что названы в п. 4.14. Выберите подходящее или верните прежнее окончание.'

test.each([
  { given: 'продлений нет', programme: pair(), expected: [] },
  { given: 'болел наставник', programme: extended(pair()), expected: [] },
  {
    given: 'командировка наставляемого',
    programme: extended(pair(), { ground: 'trip', whose: 'mentee' }),
    expected: [],
  },
  { given: 'иное отсутствие', programme: extended(pair(), { ground: 'absence' }), expected: [] },
  {
    given: 'нет основания',
    programme: extended(pair(), { ground: null }),
    expected: [`в записи о продлении не указано основание. ${next}`],
  },
  {
    given: 'не заполнено ничего',
    programme: pair().row('pairChanges', { pair: 'пара-1', kind: 'extension' }),
    expected: [
      `в записи о продлении не указаны основание, сторона (наставник или наставляемый), прежнее окончание и новое окончание. ${next}`,
    ],
  },
  {
    given: 'не сказано, чьё это обстоятельство',
    programme: extended(pair(), { whose: null }),
    expected: [`в записи о продлении не указана сторона (наставник или наставляемый). ${next}`],
  },
  {
    given: 'основание от замены',
    programme: extended(pair(), { ground: 'request' }),
    expected: [wrongGround],
  },
  {
    given: 'основание от досрочного завершения',
    programme: extended(pair(), { ground: 'mastered' }),
    expected: [wrongGround],
  },
  {
    given: 'обстоятельство школы',
    programme: extended(pair(), { whose: 'school' }),
    expected: [
      'срок продлевают из-за отсутствия наставника или наставляемого. Укажите, кто из них отсутствовал.',
    ],
  },
  {
    given: 'продлена на один день',
    programme: extended(pair('01.06.2027'), { newTo: day('2027-06-01') }),
    expected: [],
  },
  {
    given: 'новое окончание – то же',
    programme: extended(pair('31.05.2027'), { newTo: day('2027-05-31') }),
    expected: ['новое окончание 31.05.2027 не позже прежнего 31.05.2027. Исправьте одну из дат.'],
  },
  {
    given: 'новое окончание раньше прежнего',
    programme: extended(pair('30.05.2027'), { newTo: day('2027-05-30') }),
    expected: ['новое окончание 30.05.2027 не позже прежнего 31.05.2027. Исправьте одну из дат.'],
  },
  {
    given: 'с 28 по 29 февраля',
    programme: extended(pair('29.02.2028'), { oldTo: day('2028-02-28'), newTo: day('2028-02-29') }),
    expected: [],
  },
  {
    given: 'с 29 февраля на 29 февраля',
    programme: extended(pair('29.02.2028'), { oldTo: day('2028-02-29'), newTo: day('2028-02-29') }),
    expected: ['новое окончание 29.02.2028 не позже прежнего 29.02.2028. Исправьте одну из дат.'],
  },
  {
    given: 'с 29 на 28 февраля',
    programme: extended(pair('28.02.2028'), { oldTo: day('2028-02-29'), newTo: day('2028-02-28') }),
    expected: ['новое окончание 28.02.2028 не позже прежнего 29.02.2028. Исправьте одну из дат.'],
  },
  {
    given: 'с 29 февраля на 1 марта',
    programme: extended(pair('01.03.2028'), { oldTo: day('2028-02-29'), newTo: day('2028-03-01') }),
    expected: [],
  },
  {
    given: 'в паре осталось прежнее окончание',
    programme: extended(pair('31.05.2027')),
    expected: ['продлена по 30.06.2027, а на листе «Пары» окончание 31.05.2027. Поставьте новое окончание.'],
  },
  {
    given: 'в паре окончание ещё позже',
    programme: extended(pair('01.07.2027')),
    expected: [
      'продлена по 30.06.2027, а на листе «Пары» окончание 01.07.2027. Исправьте одну из дат или запишите ещё одно продление.',
    ],
  },
  {
    given: 'продлена дважды, в паре второе окончание',
    programme: extended(extended(pair('31.08.2027')), {
      oldTo: day('2027-06-30'),
      newTo: day('2027-08-31'),
    }),
    expected: [],
  },
  {
    given: 'продлена дважды, строки в обратном порядке',
    programme: extended(extended(pair('31.08.2027'), { oldTo: day('2027-06-30'), newTo: day('2027-08-31') })),
    expected: [],
  },
  {
    given: 'пара уже завершена, и окончание осталось прежним',
    programme: extended(pair('31.05.2027', { status: 'finished' })),
    expected: [],
  },
  {
    given: 'основания нет, хотя пара уже завершена',
    programme: extended(pair('30.06.2027', { status: 'finished' }), { ground: null }),
    expected: [`в записи о продлении не указано основание. ${next}`],
  },
  {
    given: 'в паре нет окончания',
    programme: extended(pair('30.06.2027', { to: null })),
    expected: [],
  },
  {
    given: 'пара ещё согласуется',
    programme: extended(pair('30.06.2027', { status: 'agreed' }), { ground: null }),
    expected: [],
  },
  {
    given: 'строка о замене',
    programme: extended(pair(), { kind: 'replacement', ground: 'request' }),
    expected: [],
  },
  {
    given: 'пары этой строки больше нет',
    programme: extended(pair(), { pair: 'пара-9', ground: null }),
    expected: [],
  },
  {
    given: 'пара закончилась до утверждения положения',
    programme: extended(pair('20.01.2021', { from: day('2020-09-01') }), { ground: null }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(find(programme.build()))).toEqual(
    expected.map(text => `Тихонова Дарья и Жуков Максим: ${text}`),
  )
})

test.each([
  {
    given: 'новое окончание',
    programme: unreadCell(extended(pair()).build(), 'pairChanges', 'изм-1', 'newTo'),
    expected: [
      'Тихонова Дарья и Жуков Максим: на листе «Изменения пар» в строке 3 не прочитана дата в столбце «Новое окончание». Напишите её так: 01.09.2026.',
    ],
  },
  {
    given: 'основание: о нём говорит сама ячейка',
    programme: unreadCell(extended(pair()).build(), 'pairChanges', 'изм-1', 'ground'),
    expected: [],
  },
])('не прочитано – $given', ({ programme, expected }) => {
  expect(says(find(programme))).toEqual(expected)
})

test('запрет говорит о строке изменения', () => {
  expect(find(extended(pair(), { whose: 'school' }).build())).toMatchObject([
    {
      severity: 'error',
      subject: { table: 'pairChanges', id: 'изм-1' },
      about: ['пара-1'],
      place: { sheet: 'Изменения пар', row: 3, column: 'Чьё обстоятельство' },
    },
  ])
})

test('новое окончание ставится одной кнопкой', () => {
  const programme = extended(pair('31.05.2027')).build()
  const breaches = find(programme)
  expect(breaches).toMatchObject([
    {
      severity: 'warning',
      place: { sheet: 'Пары', row: 3, column: 'Окончание' },
      fix: { title: 'Поставить окончание 30.06.2027' },
    },
  ])
  const after = mended(programme, breaches)
  expect(after.pairs[0]?.to).toBe('2027-06-30')
  expect(find(after)).toEqual([])
})

test('позднее окончание без своего продления исправляет человек', () => {
  const [found] = find(extended(pair('01.07.2027')).build())
  expect(found?.severity).toBe('warning')
  expect(found?.fix).toBeUndefined()
})
