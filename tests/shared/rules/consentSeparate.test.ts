import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import type { ValuesOf } from '#shared/programme/tables.ts'
import { consentSeparate } from '#shared/rules/consentSeparate.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { says } from '#tests/school/says.ts'
import { unreadCell } from '#tests/school/unreadCell.ts'

const today = day('2026-11-23')

const consent = (
  signedOn: string,
  separate: boolean | null,
  set: Partial<ValuesOf<'participantDocuments'>> = {},
  pair: Partial<ValuesOf<'pairs'>> = {},
) =>
  school()
    .mentee('Жуков Максим', { schoolClass: '8 «А»' })
    .pair('Тихонова Дарья', 'с 01.09.2026 по 31.05.2027', { mentee: 'Жуков Максим', ...pair })
    .document('Жуков Максим', 'consent', signedOn, { signedBy: 'representative', separate, ...set })

const joined = (on: string) =>
  `Жуков Максим, 8 «А»: согласие на обработку персональных данных от ${on} входит в другой документ. Получите согласие отдельным документом и внесите его на лист «Документы участников».`

test.each([
  { given: 'отдельным документом', programme: consent('2026-08-30', true), expected: [] },
  { given: 'не сказано', programme: consent('2026-08-30', null), expected: [] },
  { given: 'в составе заявления', programme: consent('2026-08-30', false), expected: [joined('30.08.2026')] },
  { given: 'подписано накануне', programme: consent('2025-08-31', false), expected: [] },
  {
    given: 'подписано в первый день',
    programme: consent('2025-09-01', false),
    expected: [joined('01.09.2025')],
  },
  {
    given: 'есть и другое, отдельное',
    programme: consent('2026-08-30', false).document('Жуков Максим', 'consent', '2026-08-29', {
      separate: true,
    }),
    expected: [],
  },
  {
    given: 'другое, отдельное, отозвано',
    programme: consent('2026-08-30', false).document('Жуков Максим', 'consent', '2026-08-29', {
      separate: true,
      withdrawnOn: today,
    }),
    expected: [joined('30.08.2026')],
  },
  {
    given: 'оба в составе других: говорится о последнем',
    programme: consent('2026-08-29', false).document('Жуков Максим', 'consent', '2026-08-30', {
      separate: false,
    }),
    expected: [joined('30.08.2026')],
  },
  {
    given: 'отозвано',
    programme: consent('2026-08-30', false, { withdrawnOn: day('2026-10-01') }),
    expected: [],
  },
  {
    given: 'истекло вчера',
    programme: consent('2026-08-30', false, { validTo: day('2026-11-22') }),
    expected: [],
  },
  {
    given: 'это согласие на изображение',
    programme: consent('2026-08-30', false, { kind: 'image' }),
    expected: [],
  },
  {
    given: 'пара только начнётся, а согласие к тому дню подписано',
    programme: consent('2026-11-30', false, {}, { from: day('2026-12-01') }),
    expected: [joined('30.11.2026')],
  },
  {
    given: 'срок пары закончился вчера',
    programme: consent('2026-08-30', false, {}, { to: day('2026-11-22') }),
    expected: [],
  },
  {
    given: 'последний день пары сегодня',
    programme: consent('2026-08-30', false, {}, { to: today }),
    expected: [joined('30.08.2026')],
  },
  {
    given: 'пара завершена на деле',
    programme: consent('2026-08-30', false, {}, { endedOn: day('2026-11-22') }),
    expected: [],
  },
  {
    given: 'пара ещё согласуется',
    programme: consent('2026-08-30', false, {}, { status: 'agreed' }),
    expected: [],
  },
])('$given', ({ programme, expected }) => {
  expect(says(findBreaches([consentSeparate], programme.build(), today))).toEqual(expected)
})

test.each([
  {
    given: 'подписано в первый день',
    signedOn: '2025-09-01',
    expected: [
      'Жуков Максим, 8 «А»: на листе «Документы участников» в строке 3 не прочитана ячейка в столбце «Отдельным документом», поэтому неизвестно, отдельно ли оформлено согласие на обработку персональных данных. Выберите значение из списка.',
    ],
  },
  { given: 'подписано накануне', signedOn: '2025-08-31', expected: [] },
])('отдельно ли, прочитать не удалось; $given', ({ signedOn, expected }) => {
  const programme = unreadCell(consent(signedOn, true).build(), 'participantDocuments', 'д1', 'separate')
  const breaches = findBreaches([consentSeparate], programme, today)
  expect(says(breaches)).toEqual(expected)
  expect(breaches.map(({ place }) => place?.column)).toEqual(expected.map(() => 'Отдельным документом'))
})

test('запрет стоит в ячейке согласия и говорит о парах участника', () => {
  expect(findBreaches([consentSeparate], consent('2026-08-30', false).build(), today)).toMatchObject([
    {
      clause: '152-ФЗ 9',
      severity: 'error',
      subject: { table: 'participantDocuments', id: 'д1' },
      about: ['пара-1'],
      place: { sheet: 'Документы участников', row: 3, column: 'Отдельным документом' },
    },
  ])
})

test('о человеке, которого в базе больше нет, говорит другое правило', () => {
  const programme = { ...consent('2026-08-30', false).build(), mentees: [] }
  expect(findBreaches([consentSeparate], programme, today)).toEqual([])
})
