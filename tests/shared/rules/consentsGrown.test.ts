import { expect, test } from 'vitest'
import { day } from '#shared/programme/civilDate.ts'
import { consents } from '#shared/rules/consents.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { consentPair as pair, pupilConsent as consent } from '#tests/school/consentPair.ts'
import { says } from '#tests/school/says.ts'

const ownDue =
  'Жуков Максим, 11 «А»: 18 лет уже исполнилось, а согласие на обработку персональных данных подписывал представитель. Оно действует, но теперь нужно согласие за собственной подписью. Получите его.'
/** A pupil who turns 18 on 15 January 2027 in a pair that runs from December to May. */
const growing = (set = {}) => consent(pair('2009-01-15', { status: 'active', ...set }), '2026-09-01')

test.each([
  { given: 'накануне восемнадцатилетия', programme: growing(), today: '2027-01-14', expected: [] },
  { given: 'в день восемнадцатилетия', programme: growing(), today: '2027-01-15', expected: [ownDue] },
  { given: 'назавтра', programme: growing(), today: '2027-01-16', expected: [ownDue] },
  { given: 'в последний день пары', programme: growing(), today: '2027-05-31', expected: [ownDue] },
  { given: 'когда пара закончилась', programme: growing(), today: '2027-06-01', expected: [] },
  {
    given: 'когда пару завершили раньше',
    programme: growing({ endedOn: day('2027-01-14') }),
    today: '2027-01-15',
    expected: [],
  },
  {
    given: 'когда пара ещё не началась',
    programme: growing({ from: day('2027-02-01') }),
    today: '2027-01-15',
    expected: [ownDue],
  },
  {
    given: 'когда он подписал и сам',
    programme: consent(growing(), '2027-01-15', { signedBy: 'self' }),
    today: '2027-01-15',
    expected: [],
  },
  {
    given: 'когда он подписал сам, но раньше восемнадцатилетия',
    programme: consent(growing(), '2027-01-14', { signedBy: 'self' }),
    today: '2027-01-15',
    expected: [],
  },
  {
    given: 'когда родившийся 29 февраля уже взрослый с 1 марта',
    programme: consent(pair('2008-02-29', { from: day('2026-02-01'), to: day('2026-05-31') }), '2026-01-15'),
    today: '2026-03-01',
    expected: [ownDue],
  },
  {
    given: 'когда родившийся 29 февраля 28 февраля ещё не взрослый',
    programme: consent(pair('2008-02-29', { from: day('2026-02-01'), to: day('2026-05-31') }), '2026-01-15'),
    today: '2026-02-28',
    expected: [],
  },
])('согласие родителя действует и дальше, но своё нужно: $given', ({ programme, today, expected }) => {
  expect(
    says(
      findBreaches(
        [consents],
        programme.document('Тихонова Дарья', 'consent', '2026-01-10', { signedBy: 'self' }).build(),
        day(today),
      ),
    ),
  ).toEqual(expected)
})

test('о совершеннолетнем без своего согласия – предупреждение о всех его парах', () => {
  expect(findBreaches([consents], growing().build(), day('2027-01-15'))).toMatchObject([
    {
      severity: 'warning',
      subject: { table: 'mentees', id: 'н1' },
      about: ['пара-1'],
      place: { sheet: 'Документы участников', row: 4, column: 'Кто подписал' },
    },
  ])
})
