import { describe, expect, test } from 'vitest'
import { otherMentors } from '#addon/features/otherMentors.ts'
import { pairByHand } from '#addon/features/pairByHand.ts'
import type { SuggestedPair } from '#shared/matching/explain.ts'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { can, free } from '#tests/shared/matching/pupils.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'
import { suggest, suggested, suggestInput } from './runSuggestion.ts'
import { throughEngine } from './throughEngine.ts'

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ') ?? null

const two = pairingSchool()
  .mentor('Воронцова Дарья Алексеевна', { capacity: 1, competences: can('физика, химия') })
  .mentor('Панин Глеб Юрьевич', { competences: can('физика') })
  .mentee('Лисин Артём Олегович', { needs: can('физика, химия') })
  .mentee('Рудь Соня', { needs: can('физика'), gender: 'female' })
const school = two.build()

const asSeen = (pair: SuggestedPair): [string, string, number, OfferKind] => [
  pair.mentee.id,
  pair.mentor.id,
  pair.score,
  pair.kind,
]
const ask = (
  programme: WholeProgramme,
  mentee: string,
  mentor: string,
  { seen = programme, later = programme } = {},
) => {
  const plan = suggested(seen)
  return throughEngine(
    pairByHand,
    programme,
    {
      ...suggestInput,
      mentee: idOf(programme, 'mentees', mentee),
      mentor: idOf(programme, 'mentors', mentor),
      plan: plan.pairs.map(asSeen),
      basis: plan.basis,
    },
    later,
  )
}
const view = (...asked: Parameters<typeof ask>) => done(ask(...asked)).view

test('the plan around the pair, before and after, beside its cost', () => {
  const { pair, plan, obstacles, lifts, changed } = view(school, 'Лисин', 'Панин')
  expect(pair).toMatchObject({
    mentee: { name: 'Лисин Артём, 7 «Б»' },
    mentor: { name: 'Панин Глеб, 9 «Б»' },
    score: 150,
  })
  expect(pair.rows.reduce((sum, { points }) => sum + points, 0)).toBe(150)
  expect(
    plan?.differences.map(({ mentee, was, becomes }) => [
      mentee.name,
      was?.mentor.name,
      was?.score,
      becomes?.mentor.name,
      becomes?.score,
    ]),
  ).toEqual([
    ['Лисин Артём, 7 «Б»', 'Воронцова Дарья, 10 «А»', 300, 'Панин Глеб, 9 «Б»', 150],
    ['Рудь Соня, 6 «В»', 'Панин Глеб, 9 «Б»', 300, 'Воронцова Дарья, 10 «А»', 300],
  ])
  expect(plain(plan?.cost?.says)).toBe('Артём −150, Соня Рудь 0. План теряет 150 баллов, все пары остаются.')
  expect([obstacles, lifts, changed]).toEqual([[], [], null])
})

test('a pair that the plan has already changes nothing', () => {
  const { plan } = view(school, 'Лисин', 'Воронцова')
  expect(plan).toEqual({ differences: [], cost: null })
})

test.each([
  { objective: 'coverage', groups: false },
  { objective: 'score', groups: false },
  { objective: 'stable', groups: false },
  { objective: 'coverage', groups: true },
] as const)(
  'the cost told beforehand is what the plan around the pair loses: $objective, groups $groups',
  set => {
    const programme = sampleSchool()
    const input = { ...suggestInput, ...set }
    const { pairs, unmatched, basis } = done(suggest(programme, programme, input)).view
    const plan = pairs.map(asSeen)
    const loss = (says = '') => /План .*/.exec(says)?.[0]
    for (const { id } of [...pairs, ...unmatched].map(({ mentee }) => mentee)) {
      const asked = throughEngine(otherMentors, programme, { ...input, mentee: id, basis })
      for (const { mentor, kind, says } of done(asked).view.others) {
        const two = { mentor: mentor.id, mentee: id, kind }
        const found = throughEngine(pairByHand, programme, { ...input, ...two, plan, basis })
        expect(loss(done(found).view.plan?.cost?.says)).toBe(loss(says))
      }
    }
  },
)

test.each<{ given: string; programme: WholeProgramme; says: string[] }>([
  {
    given: 'пара запрещена',
    programme: decided(school, 'Панин', 'Лисин', { kind: 'forbid' }),
    says: ['Закрепление снимет запрет этой пары.'],
  },
  {
    given: 'от пары отказывались',
    programme: decided(school, 'Панин', 'Лисин', { kind: 'refusal' }),
    says: ['От этой пары уже отказывались. Закрепление снимет отказ, согласие нужно спросить заново.'],
  },
  {
    given: 'закреплён другой наставник',
    programme: decided(school, 'Воронцова', 'Лисин', { kind: 'lock' }),
    says: ['Прежнее закрепление будет снято: Воронцова Дарья.'],
  },
])('$given: закрепление это снимет', ({ programme, says }) => {
  const { plan, lifts } = view(programme, 'Лисин', 'Панин')
  expect(lifts.map(plain)).toEqual(says)
  expect(plan?.cost).not.toBeNull()
})

test('a pair that the conditions keep apart has points and no place in a plan', () => {
  const programme = two
    .mentor('Панин Глеб Юрьевич', { availability: free('суббота') })
    .mentee('Лисин Артём Олегович', { availability: free('воскресенье') })
    .build()
  const { pair, plan, obstacles } = view(programme, 'Лисин', 'Панин')
  expect([pair.score, plan]).toEqual([150, null])
  expect(obstacles.map(plain)).toEqual(['Не выполнено условие подбора: «Общее время».'])
})

test('a pair that finds all places of the mentor locked is told so', () => {
  const { plan, obstacles } = view(decided(school, 'Панин', 'Рудь', { kind: 'lock' }), 'Лисин', 'Панин')
  expect(plan).toBeNull()
  expect(obstacles.map(text => text.replace(/\u00a0/g, ' '))).toEqual([
    'Закреплённая пара не учтена: Рудь Соня – Панин Глеб. Все места наставника уже закреплены.',
  ])
})

describe('whom the law keeps apart', () => {
  const paired = two
    .pair('Панин Глеб Юрьевич', 'с 01.12.2026 по 31.05.2027', { mentee: 'Лисин Артём Олегович' })
    .build()
  test.each<{ given: string; programme: WholeProgramme; mentee?: string; mentor?: string; says: string }>([
    {
      given: 'наставляемый занят',
      programme: paired,
      mentor: 'Воронцова',
      says: 'blocked: Лисин Артём – Воронцова Дарья: у наставляемого уже есть пара на этот срок',
    },
    {
      given: 'у наставника нет места',
      programme: paired,
      mentee: 'Рудь',
      says: 'blocked: Панин Глеб: было бы 2 наставляемых, а можно 1',
    },
    {
      given: 'один человек',
      programme: two
        .mentee('Панин Глеб Юрьевич', { schoolClass: '9 «Б»', forms: ['form.pupilPupil'] })
        .build(),
      mentee: 'Панин',
      says: 'blocked: Панин Глеб – Панин Глеб: это один человек',
    },
    {
      given: 'наставник в другой форме',
      programme: two.mentor('Панин Глеб Юрьевич', { forms: ['form.teacherTeacher'] }).build(),
      says: 'blocked: Панин Глеб: не участвует в этой форме, или все места заняты',
    },
    {
      given: 'наставляемый в другой форме',
      programme: two.mentee('Лисин Артём Олегович', { forms: ['form.teacherPupil'] }).build(),
      says: 'nothingToDo: Лисин Артём, 7 «Б»: на этот срок уже есть пара, или наставляемый не участвует в этой форме',
    },
  ])('$given', ({ programme, mentee = 'Лисин', mentor = 'Панин', says }) => {
    expect(refusalOf(ask(programme, mentee, mentor, { seen: school }))).toBe(says)
  })
})

test('people who are changed since the plan was made, or while the engine counts, are told of', () => {
  const other = two.mentee('Рудь Соня', { schoolClass: '8 «В»' }).build()
  expect(view(other, 'Лисин', 'Панин', { seen: school }).changed).not.toBeNull()
  expect(view(school, 'Лисин', 'Панин', { later: other }).changed).not.toBeNull()
})
