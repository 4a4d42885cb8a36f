import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { consents } from '#shared/rules/consents.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { consentPair as pair, pupilConsent as consent } from '#tests/school/consentPair.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const child = '2012-05-05'
const grown = '2008-12-01'
const byParent = { signedBy: 'representative' } as const

const what = 'согласие на обработку персональных данных'

test.each([
  { key: 'signedOn', title: 'Дата' },
  { key: 'validTo', title: 'Действует по' },
  { key: 'withdrawnOn', title: 'Отозван' },
] as const)('согласие с нечитаемой датой «$title» не действует', ({ key, title }) => {
  const programme = unreadCell(consent(pair(child), '2026-09-01').build(), 'participantDocuments', 'д2', key)
  const breaches = findBreaches([consents], programme, day('2026-11-23'))
  expect(says(breaches)).toEqual([
    `Жуков Максим, 11 «А»: на листе «Документы участников» в строке 4 не прочитана дата в столбце «${title}». Напишите её так: 01.09.2026.`,
  ])
  expect(breaches).toMatchObject([{ severity: 'error', place: { row: 4, column: title } }])
})

test.each([
  {
    given: 'не указано, кто подписал за взрослого',
    programme: consent(pair(grown), '2026-09-01', { signedBy: null }).build(),
    expected: [`не указано, кто подписал ${what}. Укажите это в столбце «Кто подписал».`],
  },
  {
    given: 'кто подписал за взрослого, прочитать не удалось',
    programme: unreadCell(
      consent(pair(grown), '2026-09-01').build(),
      'participantDocuments',
      'д2',
      'signedBy',
    ),
    expected: [`не прочитано, кто подписал ${what}. Выберите ответ из списка в столбце «Кто подписал».`],
  },
  {
    given: 'не указано, кто подписал последнее, а прежнее истекло',
    programme: consent(
      consent(pair(grown), '2026-08-01', { signedBy: 'self', validTo: day('2026-10-01') }),
      '2026-09-01',
      { signedBy: null },
    ).build(),
    expected: [`не указано, кто подписал ${what}. Укажите это в столбце «Кто подписал».`],
  },
  {
    given: 'не указано, кто подписал последнее, но есть прежнее, подписанное самим',
    programme: consent(consent(pair(grown), '2026-08-01', { signedBy: 'self' }), '2026-09-01', {
      signedBy: null,
    }).build(),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([consents], programme, day('2026-11-23')))).toEqual(
    expected.map(text => `Жуков Максим, 11 «А»: ${text}`),
  )
})

test('кто подписал за ребёнка, прочитать не удалось', () => {
  const programme = unreadCell(
    consent(pair(child), '2026-09-01').build(),
    'participantDocuments',
    'д2',
    'signedBy',
  )
  expect(says(findBreaches([consents], programme, day('2026-11-23')))).toEqual([
    'Жуков Максим, 11 «А»: не прочитано, кто подписал согласие на обработку персональных данных. Выберите ответ из списка в столбце «Кто подписал».',
  ])
})

/** A mentor from a factory of whom the sheet says no age, with a consent of their own. */
const worker = (category: string) =>
  school()
    .mentor('Хасанов Ринат', { category })
    .pair('Хасанов Ринат', 'с 01.12.2026 по 31.05.2027', { mentee: 'Жуков Максим' })
    .document('Хасанов Ринат', 'consent', '2026-09-01', { signedBy: 'self' })
    .document('Жуков Максим', 'consent', '2026-09-01', byParent)

test.each([
  {
    given: 'дата рождения',
    category: 'category.graduate',
    key: 'birthDate',
    column: 'Дата рождения',
    what: 'дата',
    next: 'Напишите её так: 01.09.2026.',
  },
  {
    given: 'категория',
    category: 'category.graduate',
    key: 'category',
    column: 'Категория',
    what: 'ячейка',
    next: 'Выберите значение из списка.',
  },
] as const)(
  'не прочитана $given: взрослый ли наставник, неизвестно',
  ({ category, key, column, what, next }) => {
    const programme = unreadCell(worker(category).build(), 'mentors', 'м1', key)
    const breaches = findBreaches([consents], programme, day('2026-11-23'))
    expect(says(breaches)).toEqual([
      `Хасанов Ринат: на листе «Наставники» в строке 3 не прочитана ${what} в столбце «${column}», поэтому неизвестно, кто подписывает согласие. ${next}`,
    ])
    expect(breaches).toMatchObject([{ place: { sheet: 'Наставники', row: 3, column } }])
  },
)

test.each([
  { given: 'педагог', programme: worker('category.teacher') },
  {
    given: 'известно, что взрослый',
    programme: worker('category.graduate').mentor('Хасанов Ринат', { birthDate: day('1990-01-01') }),
    key: 'category',
  },
] as const)('не прочитано то, по чему судят о возрасте, но это $given', ({ programme, ...rest }) => {
  const key = 'key' in rest ? rest.key : 'birthDate'
  const built = unreadCell(programme.build(), 'mentors', 'м1', key)
  expect(findBreaches([consents], built, day('2026-11-23'))).toEqual([])
})

test('ни категории, ни дня рождения нет, а класс не прочитан: кто подписывает, неизвестно', () => {
  const programme = worker('category.graduate').mentor('Хасанов Ринат', { category: null })
  const illegible = unreadCell(programme.build(), 'mentors', 'м1', 'schoolClass')
  expect(says(findBreaches([consents], illegible, day('2026-11-23')))).toEqual([
    'Хасанов Ринат: на листе «Наставники» в строке 3 не прочитана ячейка в столбце «Класс», поэтому неизвестно, кто подписывает согласие. Напишите класс так: 8 «А».',
  ])
  const known = unreadCell(worker('category.graduate').build(), 'mentors', 'м1', 'schoolClass')
  expect(findBreaches([consents], known, day('2026-11-23'))).toEqual([])
})

test('кто наставляемый, не прочитано, и дня рождения нет: кто подписывает, неизвестно', () => {
  const programme = unreadCell(worker('category.teacher').build(), 'mentees', 'н1', 'kind')
  expect(says(findBreaches([consents], programme, day('2026-11-23')))).toEqual([
    'Жуков Максим: на листе «Наставляемые» в строке 3 не прочитана ячейка в столбце «Кто это», поэтому неизвестно, кто подписывает согласие. Выберите значение из списка.',
  ])
})
