import { describe, expect, test } from 'vitest'
import type { InputOf } from '#addon/features/call.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { withdrawConsent } from '#addon/features/withdrawConsent.ts'
import { unfitPairs } from '#addon/features/unfitPairs.ts'
import { apply } from '#shared/programme/apply.ts'
import { day } from '#shared/programme/civilDate.ts'
import { consents } from '#shared/rules/consents.ts'
import { publishedWithConsent } from '#shared/rules/publishedWithConsent.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const artyom = () =>
  school()
    .mentee('Лисин Артём', { schoolClass: '7 «Б»' })
    .document('Лисин Артём', 'consent', '2026-09-01', { signedBy: 'representative' })
    .document('Лисин Артём', 'distribution', '2026-09-01', { signedBy: 'representative' })

function run(programme: ReturnType<typeof school>, set: Partial<InputOf<'withdrawConsent'>> = {}) {
  const built = programme.build()
  const outcome = withdrawConsent.run(
    given(built, { person: 'н1', kinds: ['consent'], on: '23.11.2026', ...set }),
  )
  if (isRefused(outcome)) return { refused: outcome.refusal, after: built, view: undefined }
  return {
    view: outcome.view,
    after: apply(built, outcome.edits ?? []),
    said: outcome.said,
    refused: undefined,
  }
}

describe('a consent to processing', () => {
  test('takes all others along, and the law’s days are told', () => {
    const { view, said, after } = run(artyom())
    expect(plain(said ?? '')).toBe('Отозвано: 2 согласия')
    expect(after.participantDocuments.map(({ withdrawnOn }) => withdrawnOn)).toEqual([
      '2026-11-23',
      '2026-11-23',
    ])
    expect(view?.steps.map(plain)).toEqual([
      'С этого дня обработка прекращена: в подбор, приказы и на сайт участник не попадает.',
      'Уничтожьте сведения не позднее 23.12.2026 (30 дней, ч. 5 ст. 21 152-ФЗ).',
      'Если потребовали прекратить обработку, то не позднее 07.12.2026 (10 рабочих дней, ч. 5.1 ст. 21).',
    ])
  })

  test('blocks a new pair at once', () => {
    const { after } = run(artyom().mentor('Тихонова Дарья'))
    const term = {
      form: 'form.teacherPupil',
      from: day('2026-12-01'),
      to: day('2027-05-31'),
      today: day('2026-11-23'),
    }
    expect(unfitPairs(after, [{ mentor: 'м1', mentee: 'н1' }], term).map(plain)).toEqual([
      'Лисин Артём: согласие на обработку данных отозвано 23.11.2026',
    ])
  })

  test('blocks the order of a pair, and what stands on the site', () => {
    const programme = artyom()
      .pair('Тихонова Дарья', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём', status: 'inOrder' })
      .row('publications', { person: 'н1', personName: 'Лисин Артём', publishedOn: day('2026-10-01') })
      .document('Тихонова Дарья', 'consent', '2026-09-01', { signedBy: 'self' })
    const { after, view } = run(programme)
    const said = findBreaches([consents, publishedWithConsent], after, day('2026-11-23')).map(
      ({ sentence }) => plain(sentence),
    )
    expect(said).toEqual([
      expect.stringContaining('отозвано 23.11.2026'),
      expect.stringContaining('действующего согласия представителя на распространение нет'),
    ])
    expect(view?.pairs.map(({ says }) => plain(says))).toEqual([
      'Тихонова Дарья и Лисин Артём: отмените проект приказа и запишите отказ',
    ])
    expect(view?.steps.map(plain)).toContainEqual(
      'Снимите сведения с сайта не позднее 26.11.2026 (ст. 10.1 152-ФЗ) и впишите дату снятия на лист «Публикации».',
    )
  })

  test('a running pair is to be ended by an order', () => {
    const { view } = run(
      artyom().pair('Тихонова Дарья', 'с 01.10.2026 по 31.05.2027', { mentee: 'Лисин Артём' }),
    )
    expect(view?.pairs.map(({ says }) => plain(says))).toEqual([
      'Тихонова Дарья и Лисин Артём: завершите досрочно приказом (п. 4.14)',
    ])
  })
})

test('another consent goes alone and blocks no pair', () => {
  const { view, after } = run(artyom(), { kinds: ['distribution'] })
  expect(view).toMatchObject({ whole: false, pairs: [] })
  expect(after.participantDocuments.map(({ withdrawnOn }) => withdrawnOn)).toEqual([null, '2026-11-23'])
})

test.each([
  { given: 'завтра', set: { on: '24.11.2026' }, says: 'День 24.11.2026 ещё не наступил' },
  {
    given: 'раньше подписания',
    set: { on: '31.08.2026' },
    says: 'Отзыв 31.08.2026, а согласие подписано 01.09.2026',
  },
  {
    given: 'такого согласия нет',
    set: { kinds: ['image' as const] },
    says: 'Лисин Артём, 7 «Б»: действующих согласий нет',
  },
  { given: 'человека нет', set: { person: 'н9' }, says: 'Этой строки больше нет в таблице' },
])('refused: $given', ({ set, says }) => {
  expect(run(artyom(), set).refused?.message).toBe(says)
})
