import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { consentSigner } from '#shared/rules/consentSigner.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'

const today = day('2026-11-23')

/** A child of 14 with a consent by the representative, who is on the sheet. */
const consent = (
  set: Partial<ValuesOf<'participantDocuments'>> = {},
  status: 'active' | 'agreed' = 'active',
) =>
  school()
    .mentee('Жуков Максим', { schoolClass: '8 «А»', birthDate: day('2012-05-05') })
    .mentee('Лисин Артём')
    .pair('Тихонова Дарья', 'с 01.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', status })
    .document('Жуков Максим', 'consent', '2026-08-30', {
      signedBy: 'representative',
      signer: 'п1',
      signerName: 'Жукова Анна',
      ...set,
    })
    .row('representatives', { person: 'н1', lastName: 'Жукова', firstName: 'Анна' })
    .row('representatives', { person: 'н2', lastName: 'Лисина', firstName: 'Ольга' })

const none =
  'Жуков Максим, 8 «А»: в согласии от 30.08.2026 не назван подписавший представитель. Внесите представителя на лист «Представители» и выберите его в столбце «Представитель».'
const lost =
  'Жуков Максим, 8 «А»: в согласии от 30.08.2026 названный представитель не найден на листе «Представители». Внесите его на этот лист и выберите в столбце «Представитель».'

test.each([
  { given: 'назван свой представитель', programme: consent(), expected: [] },
  { given: 'не назван никто', programme: consent({ signer: '', signerName: '' }), expected: [none] },
  {
    given: 'не назван никто, и нет даты',
    programme: consent({ signer: '', signerName: '', signedOn: null }),
    expected: [none.replace(' от 30.08.2026', '')],
  },
  {
    given: 'назван представитель другого ребёнка',
    programme: consent({ signer: 'п2', signerName: 'Лисина Ольга' }),
    expected: [
      'Жуков Максим, 8 «А»: в согласии от 30.08.2026 назван представитель другого ребёнка. Выберите того, кто подписал это согласие.',
    ],
  },
  {
    given: 'названного нет на листе',
    programme: consent({ signer: '', signerName: 'Жукова Мария' }),
    expected: [lost],
  },
  {
    given: 'строку представителя удалили',
    programme: consent({ signer: 'п9', signerName: 'Жукова Анна' }),
    expected: [lost],
  },
  {
    given: 'подписал сам',
    programme: consent({ signer: '', signerName: '', signedBy: 'self' }),
    expected: [],
  },
  {
    given: 'это согласие на изображение',
    programme: consent({ signer: '', signerName: '', kind: 'image' }),
    expected: [],
  },
  {
    given: 'согласие отозвано сегодня',
    programme: consent({ signer: '', signerName: '', withdrawnOn: today }),
    expected: [],
  },
  {
    given: 'согласие отзовут завтра',
    programme: consent({ signer: '', signerName: '', withdrawnOn: day('2026-11-24') }),
    expected: [none],
  },
  {
    given: 'согласие истекло вчера',
    programme: consent({ signer: '', signerName: '', validTo: day('2026-11-22') }),
    expected: [],
  },
  {
    given: 'согласие действует по сегодня',
    programme: consent({ signer: '', signerName: '', validTo: today }),
    expected: [none],
  },
  {
    given: 'в день подписи уже исполнилось 18: о таком согласии говорит правило о согласиях',
    programme: consent({ signer: '', signerName: '' }).mentee('Жуков Максим', {
      birthDate: day('2008-08-30'),
    }),
    expected: [],
  },
  {
    given: '18 лет исполнилось на день позже подписи',
    programme: consent({ signer: '', signerName: '' }).mentee('Жуков Максим', {
      birthDate: day('2008-08-31'),
    }),
    expected: [none],
  },
  {
    given: 'пара ещё согласуется',
    programme: consent({ signer: '', signerName: '' }, 'agreed'),
    expected: [],
  },
  {
    given: 'человека в базе больше нет',
    programme: consent({ signer: '', signerName: '', person: 'н9' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([consentSigner], programme.build(), today))).toEqual(expected)
})

test('предупреждение стоит в ячейке согласия и говорит о парах ребёнка', () => {
  expect(findBreaches([consentSigner], consent({ signer: '', signerName: '' }).build(), today)).toMatchObject(
    [
      {
        severity: 'warning',
        subject: { table: 'participantDocuments', id: 'д1' },
        about: ['пара-1'],
        place: { sheet: 'Документы участников', row: 3, column: 'Представитель' },
      },
    ],
  )
})

test.each([
  { given: 'накануне утверждения положения', period: 'с 01.12.2020 по 20.01.2021', found: 0 },
  { given: 'в день утверждения положения', period: 'с 01.12.2020 по 21.01.2021', found: 1 },
])('представитель не назван, а последний день пары – $given', ({ period, found }) => {
  const programme = school()
    .pair('Тихонова Дарья', period, { mentee: 'Лисин Артём' })
    .document('Лисин Артём', 'consent', '2020-11-01', { signedBy: 'representative' })
  expect(findBreaches([consentSigner], programme.build(), today)).toHaveLength(found)
})
