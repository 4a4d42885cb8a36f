import { describe, expect, test } from 'vitest'
import { changedSince } from '#addon/features/changedSince.ts'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import { mentee, mentor, programme } from '#tests/shared/matching/pupils.ts'

const school = programme({
  mentors: [mentor('m1', 'Воронцова Дарья'), mentor('m2', 'Панин Глеб')],
  mentees: [mentee('e1', 'Лисин Артём'), mentee('e2', 'Рудь Соня'), mentee('e3', 'Лисин Артём')],
})
type Offer = readonly [mentor: string, kind: OfferKind]
const people = (offers: readonly Offer[], mentees: readonly string[]) => ({
  people: { mentors: offers.map(([id]) => id), kinds: offers.map(([, kind]) => kind), mentees },
})
const asked = people(
  [
    ['m1', 'single'],
    ['m1', 'group'],
    ['m2', 'single'],
  ],
  ['e1', 'e2', 'e3'],
)
const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const says = (now: ReturnType<typeof people> | null, rows = school) =>
  plain(changedSince(rows, asked, now).sentence)
    .replace('Список изменился с начала подбора: ', '')
    .replace('. Чтобы всё учесть, подберите пары заново.', '')

describe('что изменилось, сказано', () => {
  const { mentors, kinds, mentees } = asked.people
  const offers = mentors.map((id, index): Offer => [id, kinds[index] ?? 'single'])
  test.each([
    {
      given: 'люди те же',
      now: asked,
      said: 'исправлены сведения участников или решения о парах',
    },
    {
      given: 'один ушёл',
      now: people(offers, ['e1', 'e3']),
      said: 'больше не участвует: Рудь Соня',
    },
    {
      given: 'ушли двое с одним именем',
      now: people(offers, ['e2']),
      said: 'больше не участвуют: Лисин Артём и Лисин Артём',
    },
    {
      given: 'наставник ушёл с обоими предложениями, назван один раз',
      now: people([['m2', 'single']], mentees),
      said: 'больше не участвует: Воронцова Дарья',
    },
    {
      given: 'у наставника не осталось мест в группе',
      now: people(
        [
          ['m1', 'single'],
          ['m2', 'single'],
        ],
        mentees,
      ),
      said: 'нет мест в группе: Воронцова Дарья',
    },
    {
      given: 'у наставника осталась только группа, и один ушёл',
      now: people(
        [
          ['m1', 'group'],
          ['m2', 'single'],
        ],
        ['e1', 'e3'],
      ),
      said: 'больше не участвует: Рудь Соня; нет мест для пары: Воронцова Дарья',
    },
    {
      given: 'наставник стал вести группу',
      now: people([...offers, ['m2', 'group']], mentees),
      said: 'исправлены сведения участников или решения о парах',
    },
    {
      given: 'добавились двое',
      now: people(offers, [...mentees, 'e4', 'e5']),
      said: 'добавилось 2 человека',
    },
    {
      given: 'не осталось никого',
      now: null,
      said: 'больше не участвуют: Лисин Артём, Рудь Соня, Лисин Артём и ещё 2 человека',
    },
  ])('$given', ({ now, said }) => {
    expect(says(now)).toBe(said)
  })

  test('удалённых строк назвать нельзя', () => {
    const rows = programme({ mentors: school.mentors, mentees: [] })
    expect(says(people(offers, []), rows)).toBe('больше не участвуют: 3 человека')
  })
})

test('кто что ещё предлагает', () => {
  const { offers, gone } = changedSince(school, asked, people([['m1', 'group']], ['e1']))
  expect(offers({ id: 'm1' }, 'group')).toBe(true)
  expect(offers({ id: 'm1' }, 'single')).toBe(false)
  expect(offers({ id: 'm2' }, 'single')).toBe(false)
  expect([...gone].sort()).toEqual(['e2', 'e3', 'm2'])
})
