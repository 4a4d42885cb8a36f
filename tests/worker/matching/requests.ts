import fc from 'fast-check'
import type { Criterion, MatchRequest } from '#shared/contract/match.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const id = fc
  .array(fc.constantFrom(...letters), { minLength: 10, maxLength: 10 })
  .map(ten => `p_${ten.join('')}`)
const codes = fc
  .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 })
  .map(set => set.sort((a, b) => a - b))
// Few weights make many ties, and ties are where a solver goes wrong.
const weight = fc.constantFrom(0, 1, 10, 33, 1000)
const each = <T>(people: number, value: fc.Arbitrary<T>) =>
  fc.array(value, { minLength: people, maxLength: people })

function criterion(mentors: number, mentees: number): fc.Arbitrary<(code: string) => Criterion> {
  const sets = (kind: 'coverage' | 'overlap') =>
    fc.record({ weight, mentor: each(mentors, codes), mentee: each(mentees, codes) }).map(
      rest =>
        (code: string): Criterion => ({ code, kind, ...rest }),
    )
  const value = fc.option(fc.integer({ min: -4, max: 8 }), { freq: 5 })
  const closeness = fc
    .record({
      weight,
      span: fc.integer({ min: 1, max: 7 }),
      mentor: each(mentors, value),
      mentee: each(mentees, value),
    })
    .map(
      rest =>
        (code: string): Criterion => ({ code, kind: 'closeness', ...rest }),
    )
  return fc.oneof(sets('coverage'), sets('overlap'), closeness)
}

const choices = (who: number, whom: number): fc.Arbitrary<[number, number, number][]> =>
  who === 0 || whom === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.tuple(fc.nat(who - 1), fc.nat(whom - 1), fc.integer({ min: 1, max: 5 })), {
        maxLength: 8,
        selector: ([a, b]) => `${a} ${b}`,
      })

/** Requests that keep the laws, small enough to try every plan. */
export const requests = (
  objectives: MatchRequest['options']['objective'][],
  most = 4,
): fc.Arbitrary<MatchRequest> =>
  fc
    .record({ mentors: fc.integer({ min: 0, max: most }), mentees: fc.integer({ min: 0, max: most + 1 }) })
    .chain(({ mentors, mentees }) =>
      fc.record({
        ids: fc.uniqueArray(id, { minLength: mentors + mentees, maxLength: mentors + mentees }),
        capacity: each(mentors, fc.integer({ min: 0, max: 3 })),
        priority: each(mentees, fc.constantFrom(1, 1, 2, 9)),
        gates: fc.array(fc.record({ mentor: each(mentors, codes), mentee: each(mentees, codes) }), {
          maxLength: 1,
        }),
        criteria: fc.array(criterion(mentors, mentees), { maxLength: 3 }),
        menteeWeight: weight,
        mentorWeight: weight,
        byMentee: choices(mentees, mentors),
        byMentor: choices(mentors, mentees),
        pairs: fc.uniqueArray(
          fc.tuple(
            fc.nat(Math.max(0, mentees - 1)),
            fc.nat(Math.max(0, mentors - 1)),
            fc.constantFrom('forbid', 'lock'),
          ),
          { maxLength: mentors > 0 && mentees > 0 ? 4 : 0, selector: ([a, b]) => `${a} ${b}` },
        ),
        objective: fc.constantFrom(...objectives),
        floor: fc.constantFrom(0, 0, 10, 40),
      }),
    )
    .map(drawn => {
      const mentors = drawn.capacity.length
      const request: MatchRequest = {
        contract: 1,
        mentors: {
          id: drawn.ids.slice(0, mentors),
          capacity: drawn.capacity,
          minGroup: drawn.capacity.map(() => 0),
        },
        mentees: { id: drawn.ids.slice(mentors), priority: drawn.priority },
        gates: drawn.gates.map((gate, index) => ({ code: `g${index}`, ...gate })),
        criteria: drawn.criteria.map((make, index) => make(`c${index}`)),
        choices: {
          menteeWeight: drawn.menteeWeight,
          mentorWeight: drawn.mentorWeight,
          mentee: drawn.byMentee,
          mentor: drawn.byMentor,
        },
        locked: [],
        forbidden: drawn.pairs
          .filter(([, , what]) => what === 'forbid')
          .map(([mentee, mentor]) => [mentee, mentor]),
        options: { objective: drawn.objective, floor: drawn.floor },
      }
      for (const [mentee, mentor, what] of drawn.pairs) if (what === 'lock') lock(request, mentee, mentor)
      return request
    })

/** The same, but about half of the mentors who have room for two lead a group or nobody. */
export const grouped: fc.Arbitrary<MatchRequest> = fc
  .tuple(requests(['coverage', 'score'], 3), fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }))
  .map(([request, least]): MatchRequest => {
    const minGroup = request.mentors.capacity.map((capacity, mentor) => {
      const wanted = (least[mentor] ?? 0) + 1
      return wanted >= 2 && wanted <= capacity ? wanted : 0
    })
    return { ...request, mentors: { ...request.mentors, minGroup } }
  })

/** Locks a pair where the laws let it stand. */
function lock(request: MatchRequest, mentee: number, mentor: number): void {
  const meets = request.gates.every(gate => {
    const a = gate.mentee[mentee] ?? []
    const b = gate.mentor[mentor] ?? []
    return a.length === 0 || b.length === 0 || a.some(code => b.includes(code))
  })
  const used = request.locked.filter(([, other]) => other === mentor).length
  const free = !request.locked.some(([other]) => other === mentee)
  if (meets && free && used < (request.mentors.capacity[mentor] ?? 0)) request.locked.push([mentee, mentor])
}

/** The same request with both sides in another order; `mentees[n]` and `mentors[n]` stood at those places before. */
export function reordered(request: MatchRequest, mentees: number[], mentors: number[]): MatchRequest {
  const pick = <T>(list: readonly T[], order: number[]) => order.map(index => list[index] as T)
  const mentee = (index: number) => mentees.indexOf(index)
  const mentor = (index: number) => mentors.indexOf(index)
  return {
    ...request,
    mentors: {
      id: pick(request.mentors.id, mentors),
      capacity: pick(request.mentors.capacity, mentors),
      minGroup: pick(request.mentors.minGroup, mentors),
    },
    mentees: { id: pick(request.mentees.id, mentees), priority: pick(request.mentees.priority, mentees) },
    gates: request.gates.map(gate => ({
      ...gate,
      mentor: pick(gate.mentor, mentors),
      mentee: pick(gate.mentee, mentees),
    })),
    criteria: request.criteria
      .map(
        (one): Criterion =>
          one.kind === 'closeness'
            ? { ...one, mentor: pick(one.mentor, mentors), mentee: pick(one.mentee, mentees) }
            : { ...one, mentor: pick(one.mentor, mentors), mentee: pick(one.mentee, mentees) },
      )
      .reverse(),
    choices: {
      ...request.choices,
      mentee: request.choices.mentee
        .map(([a, b, rank]): [number, number, number] => [mentee(a), mentor(b), rank])
        .reverse(),
      mentor: request.choices.mentor
        .map(([a, b, rank]): [number, number, number] => [mentor(a), mentee(b), rank])
        .reverse(),
    },
    locked: request.locked.map(([a, b]): [number, number] => [mentee(a), mentor(b)]).reverse(),
    forbidden: request.forbidden.map(([a, b]): [number, number] => [mentee(a), mentor(b)]).reverse(),
  }
}
