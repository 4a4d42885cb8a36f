import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptSuggestion } from '#addon/features/acceptSuggestion.ts'
import { decidePair } from '#addon/features/decidePair.ts'
import { recordAgreement } from '#addon/features/recordAgreement.ts'
import { recordRefusal } from '#addon/features/recordRefusal.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { suggestPairs } from '#addon/features/suggestPairs.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { apply } from '#shared/programme/apply.ts'
import type { Edit } from '#shared/programme/edit.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { school } from '#tests/school/build.ts'
import { can, free } from '#tests/shared/matching/pupils.ts'
import { plans, scoreOf } from '#tests/worker/matching/exhaustive.ts'
import { given } from './given.ts'
import { done } from './pairingSchool.ts'
import { suggest, suggestInput } from './runSuggestion.ts'

const term = { form: 'form.pupilPupil', from: '01.12.2026', to: '31.05.2027' }
const surnames = ['Лисин', 'Рудь', 'Валеев', 'Ли', 'Жуков', 'Шевчук', 'Гарипов', 'Панин', 'Зуев']
const subjects = ['физика', 'химия', 'математика'].flatMap(can)
const days = ['суббота', 'воскресенье'].flatMap(free)
const letter = (index: number) => 'abcdefghi'[index] ?? 'z'

const person = fc.record({
  schoolClass: fc.integer({ min: 5, max: 9 }).map(number => `${number} «А»`),
  availability: fc.subarray(days),
  subjects: fc.subarray(subjects),
  capacity: fc.integer({ min: 0, max: 2 }),
  groupTo: fc.option(fc.integer({ min: 2, max: 4 })),
  priority: fc.option(fc.integer({ min: 1, max: 9 })),
})

const drawn = fc.record({
  mentors: fc.array(person, { minLength: 1, maxLength: 4 }),
  mentees: fc.array(person, { minLength: 1, maxLength: 5 }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never

/** A school of pupils with no word in common between the bases but surnames. */
function schoolOf({ mentors, mentees }: Drawn): WholeProgramme {
  const withMentors = mentors.reduce(
    (story, { schoolClass, availability, subjects: competences, capacity, groupTo }, index) =>
      story.mentor(`${surnames[index]} Наставник`, {
        ...{ schoolClass, availability, competences, capacity, groupTo },
        category: 'category.pupil',
        code: `p_mentor${letter(index)}aaa`,
      }),
    school(),
  )
  return mentees
    .reduce(
      (story, { schoolClass, availability, subjects: needs, priority }, index) =>
        story.mentee(`${surnames[index]} Наставляемый`, {
          ...{ schoolClass, availability, needs, priority },
          code: `p_mentee${letter(index)}aaa`,
        }),
      withMentors,
    )
    .build()
}

const inputOf = (groups: boolean) => ({ ...suggestInput, groups })

/** The plan of a run; null where there is nobody left to ask for. */
function planOf(programme: WholeProgramme, groups: boolean) {
  const outcome = suggest(programme, programme, inputOf(groups))
  return isRefused(outcome) && outcome.refusal.code === 'nothingToDo' ? null : done(outcome).view
}
type Plan = NonNullable<ReturnType<typeof planOf>>
type PlanPair = Plan['pairs'][number]

/** What the best plan is worth, found by trying every one. */
function bestOf(programme: WholeProgramme, groups: boolean): { priority: number; score: number } | null {
  const asked = suggestPairs.ask(given(programme, inputOf(groups)))
  if (isRefused(asked)) return null
  const request = matchRequest.parse(asked.request)
  let best = { priority: 0, score: 0 }
  for (const plan of plans(request)) {
    const worth = { priority: 0, score: 0 }
    plan.forEach((mentor, mentee) => {
      if (mentor === null) return
      worth.priority += request.mentees.priority[mentee] ?? 0
      worth.score += scoreOf(request, mentee, mentor)
    })
    if (worth.priority > best.priority || (worth.priority === best.priority && worth.score > best.score))
      best = worth
  }
  return best
}

const twoOf = ({ mentor, mentee }: { mentor: { id: string }; mentee: { id: string } }) =>
  `${mentee.id}–${mentor.id}`
const wanted = ({ mentor, mentee, kind, score }: PlanPair) => ({
  mentor: mentor.id,
  mentee: mentee.id,
  kind,
  score,
})

let draws = 0
/** A command as the add-on runs it, with ids of its own. */
const moment = <Input>(programme: WholeProgramme, input: Input) => ({
  ...given(programme, input),
  newId: newIdFrom(`a seed of at least sixteen letters ${draws++}`),
})

/** Writes some pairs of a plan; a group stays together, or there would be too few. */
function accepted(programme: WholeProgramme, pairs: readonly PlanPair[]): readonly Edit[] {
  if (pairs.length === 0) return []
  const input = {
    ...term,
    conditions: suggestInput.conditions,
    pairs: pairs.map(wanted),
  }
  return done(acceptSuggestion.run(moment(programme, input))).edits
}

const lockedBy = (programme: WholeProgramme, pair: PlanPair) => {
  const { mentor, mentee, kind } = wanted(pair)
  const input = { kind: 'lock' as const, form: term.form, pairs: [{ mentor, mentee, kind }] }
  return done(decidePair.run(moment(programme, input))).edits
}

const fates = ['left', 'accepted', 'agreed', 'locked', 'refused', 'forbidden'] as const
const runs = { numRuns: 40 }

test.each([{ groups: false }, { groups: true }])(
  'новый подбор не трогает решённого, а остальное подбирает лучшим образом (группы: $groups)',
  ({ groups }) => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.constantFrom(...fates), { minLength: 9, maxLength: 9 }),
        (rows, chosen) => {
          const start = schoolOf(rows)
          const plan = planOf(start, groups)
          if (plan === null) return
          const groupFate = new Map<string, (typeof fates)[number]>()
          const fated = plan.pairs.map((pair, index) => {
            const own = chosen[index] ?? 'left'
            if (pair.kind === 'single') return { pair, fate: own }
            const together = groupFate.get(pair.mentor.id) ?? own
            groupFate.set(pair.mentor.id, together)
            return { pair, fate: together }
          })
          const fatedAs = (...wantedFates: (typeof fates)[number][]) =>
            fated.filter(({ fate }) => wantedFates.includes(fate)).map(({ pair }) => pair)

          let now = apply(start, accepted(start, fatedAs('accepted', 'agreed', 'refused')))
          const rowOf = (pair: PlanPair) =>
            now.pairs.find(({ mentor, mentee }) => mentor === pair.mentor.id && mentee === pair.mentee.id)
          for (const pair of fatedAs('agreed')) {
            const input = {
              pairs: [rowOf(pair)?.id ?? ''],
              sides: ['mentor' as const, 'mentee' as const, 'parent' as const],
              on: '23.11.2026',
              how: 'phone' as const,
            }
            now = apply(now, done(recordAgreement.run(moment(now, input))).edits)
          }
          for (const pair of fatedAs('refused')) {
            const input = { pair: rowOf(pair)?.id ?? '', by: 'mentee' as const, reason: 'личное' }
            now = apply(now, done(recordRefusal.run(moment(now, input))).edits)
          }
          for (const pair of fatedAs('forbidden')) {
            const input = {
              kind: 'forbid' as const,
              form: null,
              reason: 'личное',
              pairs: [{ mentor: pair.mentor.id, mentee: pair.mentee.id }],
            }
            now = apply(now, done(decidePair.run(moment(now, input))).edits)
          }
          for (const pair of fatedAs('locked')) now = apply(now, lockedBy(now, pair))

          const again = planOf(now, groups)
          const best = bestOf(now, groups)
          if (again === null || best === null) {
            expect(again).toBeNull()
            return
          }
          const kept = fatedAs('accepted', 'agreed').map(({ mentee }) => mentee.id)
          const asked = [...again.pairs, ...again.unmatched].map(({ mentee }) => mentee.id)
          expect(asked.filter(id => kept.includes(id))).toEqual([])
          expect(
            again.pairs.map(twoOf).filter(two => fatedAs('refused', 'forbidden').map(twoOf).includes(two)),
          ).toEqual([])
          const notKept = new Set(again.notKept.map(({ id }) => id))
          const locks = now.decisions.filter(({ id, kind }) => kind === 'lock' && !notKept.has(id))
          for (const { mentee, mentor, pairKind } of locks)
            expect(again.pairs.find(pair => pair.mentee.id === mentee)).toMatchObject({
              mentor: { id: mentor },
              kind: pairKind,
              locked: true,
            })
          if (!groups) expect(locks).toHaveLength(fatedAs('locked').length)

          const priorityOf = (id: string) => now.mentees.find(row => row.id === id)?.priority ?? 1
          expect({
            priority: again.pairs.reduce((sum, { mentee }) => sum + priorityOf(mentee.id), 0),
            score: again.pairs.reduce((sum, { score }) => sum + score, 0),
          }).toEqual(best)
          expect(planOf(now, groups)).toEqual(again)
        },
      ),
      runs,
    )
  },
)

test('план принят целиком: больше никому пары не найдётся', () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), (rows, groups) => {
      const start = schoolOf(rows)
      const plan = planOf(start, groups)
      if (plan === null) return
      const again = planOf(apply(start, accepted(start, plan.pairs)), groups)
      expect(again?.pairs ?? []).toEqual([])
      const without = (view: Plan) => view.unmatched.map(({ mentee }) => mentee.id)
      if (again) expect(without(again)).toEqual(without(plan))
    }),
    runs,
  )
})

test('порядок строк в таблице плана не меняет', () => {
  const places = [0, 1, 2, 3, 4]
  const order = fc.shuffledSubarray(places, { minLength: places.length })
  fc.assert(
    fc.property(drawn, order, fc.boolean(), (rows, shuffle, groups) => {
      const start = schoolOf(rows)
      const shuffled = <T>(list: readonly T[]): T[] => shuffle.flatMap(place => list.slice(place, place + 1))
      const moved = { ...start, mentors: shuffled(start.mentors), mentees: shuffled(start.mentees) }
      expect(planOf(moved, groups)).toEqual(planOf(start, groups))
    }),
    runs,
  )
})
