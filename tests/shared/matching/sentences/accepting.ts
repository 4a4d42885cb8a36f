import { noBreak } from '#shared/language/noBreak.ts'
import { changedSince } from '#addon/features/changedSince.ts'
import type { WantedPair } from '#addon/features/pairInput.ts'
import { unfitPairs } from '#addon/features/unfitPairs.ts'
import { unmetConditions } from '#addon/features/unmetConditions.ts'
import type { OfferKind } from '#shared/matching/offerCode.ts'
import { defaultPreferences } from '#shared/matching/run.ts'
import { groupNames } from '#shared/people/groupNames.ts'
import { pairsAndGroups } from '#shared/people/pairsAndGroups.ts'
import type { Mentee, Mentor } from '#shared/programme/tables.ts'
import { can, decision, mentee, mentor, pair, programme, pupilRun } from '../pupils.ts'
import { artem, daria, gleb, nicole, sasha, sonia, zhenya } from './people.ts'
import type { Section } from './section.ts'

const many = (n: number): Mentee[] =>
  Array.from({ length: n }, (_, index) => mentee(`n${index}`, `Дюма Николь${index}`))
const two = (mentee: string, mentor: string, kind: OfferKind = 'single'): WantedPair => ({
  mentee,
  mentor,
  kind,
})
const all = (kind: OfferKind, mentees: readonly Mentee[]) => mentees.map(({ id }) => two(id, 'm1', kind))

/** Why none of these can be written. */
const unfit = (
  mentors: Mentor[],
  mentees: Mentee[],
  wanted: readonly WantedPair[],
  more: Parameters<typeof programme>[0] = {},
) => unfitPairs(programme({ mentors, mentees, ...more }), wanted, pupilRun)

const { from, to } = pupilRun
const lives = { id: 'пара-1', from, to }
const conditions = defaultPreferences(pupilRun.form).conditions

/** How many offers and mentees of these are left when the answer comes. */
function changed(
  mentors: Mentor[],
  mentees: Mentee[],
  left: { offers: number; mentees: number; added?: number },
) {
  const people = (offers: readonly Mentor[], children: readonly Mentee[]) => ({
    people: {
      mentors: offers.map(({ id }) => id),
      kinds: offers.map((): OfferKind => 'single'),
      mentees: children.map(({ id }) => id),
    },
  })
  const now = people(mentors.slice(0, left.offers), [
    ...mentees.slice(0, left.mentees),
    ...many(left.added ?? 0),
  ])
  return changedSince(programme({ mentors, mentees }), people(mentors, mentees), now).sentence
}

/** One of the two offers of a mentor is gone. */
function withoutOffer(kept: OfferKind) {
  const offers = (...kinds: OfferKind[]) => ({
    people: { mentors: kinds.map(() => 'm1'), kinds, mentees: ['e1'] },
  })
  const rows = programme({ mentors: [daria()], mentees: [artem()] })
  return changedSince(rows, offers('single', 'group'), offers(kept)).sentence
}

/** What is told when a plan is written down, or comes late. */
export const accepting: Section[] = [
  {
    title: 'Пары, которых не записать',
    says: () => [
      ...unfit([daria()], [artem({ status: 'archived' })], [two('e1', 'm1')]),
      ...unfit([], [], [two('e1', 'm1')]),
      ...unfit(
        [mentor('m1', 'Лисин Артём', { schoolClass: '9' })],
        [artem({ schoolClass: '9' })],
        [two('e1', 'm1')],
      ),
      ...unfit([daria(), gleb()], [artem()], [two('e1', 'm1')], {
        pairs: [pair({ ...lives, mentor: 'm2', mentee: 'e1' })],
      }),
      ...unfit([daria()], [artem()], [two('e1', 'm1')], {
        decisions: [decision({ id: 'р1', kind: 'refusal', mentor: 'm1', mentee: 'e1' })],
      }),
      ...unfit(
        [mentor('m1', 'Рудь Соня', { schoolClass: '9' }), mentor('m2', 'Лисин Артём', { schoolClass: '9' })],
        [artem({ schoolClass: '9' }), sonia({ schoolClass: '9' })],
        [two('e1', 'm1')],
        { pairs: [pair({ ...lives, mentor: 'm2', mentee: 'e2' })] },
      ),
    ],
  },
  {
    title: 'Наставник вёл бы слишком многих',
    says: () =>
      [
        [1, 0],
        [2, 1],
        [3, 2],
        [5, 2],
      ].flatMap(([size = 0, capacity = 0]) =>
        unfit([daria({ capacity })], many(size), all('single', many(size))),
      ),
  },
  {
    title: 'Группа слишком мала или слишком велика',
    says: () => [
      ...unfit([daria()], [artem()], [two('e1', 'm1', 'group')]),
      ...[1, 2, 5, 21].flatMap(size =>
        unfit([daria({ groupFrom: 30, groupTo: 40 })], many(size), all('group', many(size))),
      ),
      ...[3, 5, 21, 22].flatMap(size => unfit([daria({ groupTo: 2 })], many(size), all('group', many(size)))),
    ],
  },
  {
    title: 'Пары, которые больше не подходят',
    says: () => {
      const rows = programme({
        mentors: [
          daria({ schoolClass: '7', competences: can('химия') }),
          gleb({ schoolClass: '7' }),
          sasha({ forms: ['form.teacherPupil'] }),
        ],
        mentees: [
          artem({ schoolClass: '9', needs: can('физика') }),
          sonia(),
          zhenya({ forms: ['form.teacherPupil'] }),
          nicole(),
        ],
      })
      const wanted = [two('e1', 'm1'), two('e1', 'm2'), two('e3', 'm1'), two('e4', 'm3')]
      return unmetConditions(rows, wanted, pupilRun, conditions)
    },
  },
  {
    title: 'Список изменился с начала подбора',
    says: () => [
      changed([daria()], [artem()], { offers: 1, mentees: 1 }),
      changed([daria()], [artem(), sonia()], { offers: 1, mentees: 1 }),
      changed([daria(), gleb()], [artem(), sonia()], { offers: 1, mentees: 1 }),
      changed([daria(), gleb(), sasha()], [artem(), sonia(), zhenya()], { offers: 1, mentees: 1 }),
      ...[5, 8, 24].map(n => changed([daria()], many(n), { offers: 1, mentees: 0 })),
      ...[1, 2, 5, 21].map(added => changed([daria()], [artem()], { offers: 1, mentees: 1, added })),
      changed([daria(), gleb()], [artem()], { offers: 1, mentees: 1, added: 2 }),
      withoutOffer('group'),
      withoutOffer('single'),
    ],
  },
  {
    title: 'Что записывается',
    says: () => {
      const singles = (n: number) => Array.from({ length: n }, (_, index) => ({ mentor: `p${index}` }))
      const groups = (n: number) =>
        Array.from({ length: n }, (_, index) => ({ mentor: `g${index}`, kind: 'group' as const }))
      const counted = [
        ...[1, 2, 5, 21].map(singles),
        ...[1, 2, 5].map(groups),
        [...singles(1), ...groups(1)],
        [...singles(2), ...groups(5)],
      ]
      return counted.flatMap(pairs => [
        `Записано: ${pairsAndGroups(pairs)}`,
        `Записать ${pairsAndGroups(pairs, 'verb')}`,
      ])
    },
  },
  {
    title: 'Названия новых групп',
    says: () => {
      const mentors = [
        daria(),
        gleb(),
        sasha(),
        mentor('m5', 'Осипова Ирина Павловна', { gender: 'female' }),
        mentor('m6', 'Осипов Иван Петрович', { gender: 'male' }),
        mentor('m7', 'Осипова Инна Петровна', { gender: 'female' }),
      ]
      const nameOf = groupNames(programme({ mentors }), pupilRun)
      // In a cell all spaces are plain.
      return mentors.map(({ id }) => noBreak(nameOf(id)))
    },
  },
]
