import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { consents } from '#shared/rules/consents.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { consentPair as pair, pupilConsent as consent } from '#tests/school/consentPair.ts'
import { says } from '#tests/school/says.ts'

const child = '2012-05-05'
const grown = '2008-12-01'
const byParent = { signedBy: 'representative' } as const

const what = 'согласие на обработку персональных данных'

test.each([
  {
    given: 'согласие родителя подписано в день начала',
    programme: consent(pair(child), '2026-12-01'),
    expected: [],
  },
  {
    given: 'согласие подписано на день позже начала',
    programme: consent(pair(child), '2026-12-02'),
    expected: [
      `${what} подписано 02.12.2026, а пара начинается 01.12.2026. Перенесите начало пары или внесите согласие, подписанное раньше.`,
    ],
  },
  {
    given: 'согласия нет',
    programme: pair(child),
    expected: [
      'нет согласия родителя (законного представителя) на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
    ],
  },
  {
    given: 'согласия нет, а 18 лет исполняется в день начала',
    programme: pair(grown),
    expected: [
      'нет согласия на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
    ],
  },
  {
    given: '18 лет исполняется в день начала, подписал сам',
    programme: consent(pair(grown), '2026-12-01', { signedBy: 'self' }),
    expected: [],
  },
  {
    given: '18 лет исполняется на следующий день, подписал сам',
    programme: consent(pair('2008-12-02'), '2026-12-01', { signedBy: 'self' }),
    expected: [
      `${what} подписал не родитель (законный представитель), а на 01.12.2026 ещё нет 18 лет. Получите согласие представителя.`,
    ],
  },
  {
    given: 'родитель подписал до восемнадцатилетия, пара началась после',
    programme: consent(pair(grown), '2026-11-30'),
    expected: [],
  },
  {
    given: 'родитель подписал за совершеннолетнего',
    programme: consent(pair(grown), '2026-12-01'),
    expected: [
      `${what} подписал представитель, хотя 18 лет уже исполнилось. Получите согласие за собственной подписью.`,
    ],
  },
  {
    given: 'дата рождения неизвестна, подписал сам',
    programme: consent(pair(null), '2026-09-01', { signedBy: 'self' }),
    expected: [
      `${what} подписал не родитель (законный представитель), а дата рождения неизвестна. Впишите дату рождения или получите согласие представителя.`,
    ],
  },
  {
    given: 'дата рождения неизвестна, подписал родитель',
    programme: consent(pair(null), '2026-09-01'),
    expected: [],
  },
  {
    given: 'не указано, кто подписал за ребёнка',
    programme: consent(pair(child), '2026-09-01', { signedBy: null }),
    expected: [
      `не указано, кто подписал ${what}. Укажите это в столбце «Кто подписал»: до 18 лет подписывает родитель (законный представитель).`,
    ],
  },
  {
    given: 'у согласия нет даты',
    programme: consent(pair(child), '2026-09-01', { signedOn: null }),
    expected: ['у согласия на обработку персональных данных нет даты. Впишите, когда его подписали.'],
  },
  {
    given: 'согласие отозвано в день начала',
    programme: consent(pair(child), '2026-09-01', { withdrawnOn: day('2026-12-01') }),
    expected: [`${what} отозвано 01.12.2026. Получите новое или завершите пару.`],
  },
  {
    given: 'согласие отозвано, но есть новое',
    programme: consent(consent(pair(child), '2026-09-01', { withdrawnOn: day('2026-10-01') }), '2026-10-05'),
    expected: [],
  },
  {
    given: 'согласие действует по день начала',
    programme: consent(pair(child), '2026-09-01', { validTo: day('2026-12-01') }),
    expected: [],
  },
  {
    given: 'согласие истекло накануне начала',
    programme: consent(pair(child), '2026-09-01', { validTo: day('2026-11-30') }),
    expected: [`${what} действует по 30.11.2026, а нужно на 01.12.2026. Получите новое.`],
  },
  {
    given: 'есть только согласие на изображение',
    programme: pair(child).document('Жуков Максим', 'image', '2026-09-01', byParent),
    expected: [
      'нет согласия родителя (законного представителя) на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
    ],
  },
  {
    given: 'согласия нет, но пара лишь согласована',
    programme: pair(child, { status: 'agreed' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([consents], programme.build(), day('2026-11-23')))).toEqual(
    expected.map(text => `Жуков Максим, 11 «А»: ${text}`),
  )
})

test.each([
  {
    given: 'отозвано вчера',
    withdrawnOn: '2027-01-14',
    expected: [`${what} отозвано 14.01.2027. Получите новое или завершите пару.`],
  },
  { given: 'будет отозвано завтра', withdrawnOn: '2027-01-16', expected: [] },
])('пара идёт, а согласие $given', ({ withdrawnOn, expected }) => {
  const programme = consent(pair(child, { status: 'active' }), '2026-09-01', {
    withdrawnOn: day(withdrawnOn),
  })
  expect(says(findBreaches([consents], programme.build(), day('2027-01-15')))).toEqual(
    expected.map(text => `Жуков Максим, 11 «А»: ${text}`),
  )
})

test('пара идёт, прежнее согласие истекло, а день нового ещё не наступил', () => {
  const programme = consent(
    consent(pair(child, { status: 'active' }), '2026-09-01', { validTo: day('2027-01-14') }),
    '2027-01-16',
  )
  const found = (on: string) => says(findBreaches([consents], programme.build(), day(on)))
  expect(found('2027-01-15')).toEqual([
    `Жуков Максим, 11 «А»: ${what} подписано 16.01.2027, а этот день ещё не наступил. Проверьте дату.`,
  ])
  expect(found('2027-01-16')).toEqual([])
})

test('несовершеннолетнему наставнику тоже нужно согласие представителя; говорится один раз о двух парах', () => {
  const programme = pair(child)
    .mentor('Гарипова Алия', {
      category: 'category.pupil',
      schoolClass: '10 «Б»',
      birthDate: day('2010-03-03'),
    })
    .pair('Гарипова Алия', 'с 01.12.2026 по 31.05.2027', { mentee: 'Жуков Максим' })
    .pair('Гарипова Алия', 'с 01.10.2026 по 31.05.2027', { mentee: 'Жуков Максим' })
    .document('Гарипова Алия', 'consent', '2026-09-01', { signedBy: 'self' })
    .document('Жуков Максим', 'consent', '2026-09-01', byParent)
  const breaches = findBreaches([consents], programme.build(), day('2026-11-23'))
  expect(says(breaches)).toEqual([
    `Гарипова Алия, 10 «Б»: ${what} подписал не родитель (законный представитель), а на 01.10.2026 ещё нет 18 лет. Получите согласие представителя.`,
  ])
  expect(breaches).toMatchObject([
    {
      subject: { table: 'mentors', id: 'м2' },
      about: ['пара-3', 'пара-2'],
      place: { sheet: 'Документы участников', row: 4, column: 'Кто подписал' },
    },
  ])
})

test.each([
  { given: 'закончилась накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'шла в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('согласий нет, а пара $given', ({ period, found }) => {
  const programme = school()
    .pair('Тихонова Дарья', period, { mentee: 'Жуков Максим' })
    .document('Тихонова Дарья', 'consent', '2020-09-01', { signedBy: 'self' })
  expect(findBreaches([consents], programme.build(), day('2026-11-23'))).toHaveLength(found)
})

const docs = 'Документы участников'
test.each([
  {
    given: 'согласия нет',
    programme: pair(child),
    place: { sheet: 'Наставляемые', row: 3, column: 'Фамилия' },
  },
  {
    given: 'нет даты',
    programme: consent(pair(child), '2026-09-01', { signedOn: null }),
    place: { sheet: docs, row: 4, column: 'Дата' },
  },
  {
    given: 'подписано позже',
    programme: consent(pair(child), '2026-12-02'),
    place: { sheet: docs, row: 4, column: 'Дата' },
  },
  {
    given: 'отозвано',
    programme: consent(pair(child), '2026-09-01', { withdrawnOn: day('2026-12-01') }),
    place: { sheet: docs, row: 4, column: 'Отозван' },
  },
  {
    given: 'истекло',
    programme: consent(pair(child), '2026-09-01', { validTo: day('2026-11-30') }),
    place: { sheet: docs, row: 4, column: 'Действует по' },
  },
  {
    given: 'подписал ребёнок',
    programme: consent(pair(child), '2026-09-01', { signedBy: 'self' }),
    place: { sheet: docs, row: 4, column: 'Кто подписал' },
  },
  {
    given: 'кто подписал, не указано',
    programme: consent(pair(child), '2026-09-01', { signedBy: null }),
    place: { sheet: docs, row: 4, column: 'Кто подписал' },
  },
  {
    given: 'представитель подписал за взрослого',
    programme: consent(pair(grown), '2026-12-01'),
    place: { sheet: docs, row: 4, column: 'Кто подписал' },
  },
])('место – там, где не хватает: $given', ({ programme, place }) => {
  expect(findBreaches([consents], programme.build(), day('2026-11-23'))).toMatchObject([
    { severity: 'error', subject: { table: 'mentees', id: 'н1' }, about: ['пара-1'], place },
  ])
})

test('из нескольких согласий говорится о последнем, которое подписала нужная рука', () => {
  const programme = consent(
    consent(pair(child), '2026-08-01', { validTo: day('2026-10-01') }),
    '2026-09-01',
    { signedBy: 'self' },
  )
  expect(says(findBreaches([consents], programme.build(), day('2026-11-23')))).toEqual([
    `Жуков Максим, 11 «А»: ${what} действует по 01.10.2026, а нужно на 01.12.2026. Получите новое.`,
  ])
})

test('о человеке, которого в базе больше нет, говорит другое правило', () => {
  expect(findBreaches([consents], { ...pair(child).build(), mentees: [] }, day('2026-11-23'))).toEqual([])
})
