import type { Issue, IssueCode } from './errors.ts'
import { mostPeople } from './indexPair.ts'
import type { MatchRequest } from './match.ts'
import { pointer } from './pointer.ts'

type Say = (code: IssueCode, ...path: PropertyKey[]) => void
type Pairs = MatchRequest['locked']

/**
 * What the fields of a parsed request say of one another: equal lengths, ascending sets, indices in range,
 * nothing twice, locks that can stand. Architecture §6, laws 1, 2 and 5.
 * @returns every breach with its path, in the order of the request; an empty list when the request may be solved.
 */
export function checkMatchRequest(request: MatchRequest): Issue[] {
  const issues: Issue[] = []
  const say: Say = (code, ...path) => issues.push({ path: pointer(path), code })
  checkPeople(request, say)
  checkLists(request, say)
  checkChoices(request, say)
  checkPairs(request.forbidden, 'forbidden', request, say)
  checkPairs(request.locked, 'locked', request, say)
  // Locks are weighed only when what they point at is sound.
  if (issues.length === 0) checkLocks(request, say)
  if (request.options.objective === 'stable' && request.mentors.minGroup.some(least => least > 0))
    say('groupsNotStable', 'options', 'objective')
  return issues
}

function checkPeople({ mentors, mentees }: MatchRequest, say: Say): void {
  if (mentors.id.length + mentees.id.length > mostPeople) say('tooManyPeople', 'mentees', 'id')
  if (mentors.capacity.length !== mentors.id.length) say('length', 'mentors', 'capacity')
  if (mentors.minGroup.length !== mentors.id.length) say('length', 'mentors', 'minGroup')
  if (mentees.priority.length !== mentees.id.length) say('length', 'mentees', 'priority')
  const seen = new Set<string>()
  for (const [side, ids] of [
    ['mentors', mentors.id],
    ['mentees', mentees.id],
  ] as const)
    ids.forEach((id, index) => {
      if (seen.has(id)) say('repeated', side, 'id', index)
      seen.add(id)
    })
  mentors.minGroup.forEach((least, index) => {
    const capacity = mentors.capacity[index]
    if (least === 1 || (capacity !== undefined && least > capacity))
      say('minGroup', 'mentors', 'minGroup', index)
  })
}

function checkLists({ mentors, mentees, gates, criteria }: MatchRequest, say: Say): void {
  for (const [name, list] of [
    ['gates', gates],
    ['criteria', criteria],
  ] as const) {
    const codes = new Set<string>()
    list.forEach((entry, index) => {
      if (codes.has(entry.code)) say('repeated', name, index, 'code')
      codes.add(entry.code)
      for (const [side, people] of [
        ['mentor', mentors.id.length],
        ['mentee', mentees.id.length],
      ] as const) {
        if (entry[side].length !== people) say('length', name, index, side)
        entry[side].forEach((set, person) => {
          if (Array.isArray(set) && !ascending(set)) say('order', name, index, side, person)
        })
      }
    })
  }
}

function ascending(set: readonly number[]): boolean {
  return set.every((code, place) => place === 0 || (set[place - 1] as number) < code)
}

function checkChoices({ choices, mentors, mentees }: MatchRequest, say: Say): void {
  for (const [side, own, others] of [
    ['mentee', mentees.id.length, mentors.id.length],
    ['mentor', mentors.id.length, mentees.id.length],
  ] as const) {
    const seen = new Set<number>()
    choices[side].forEach(([who, whom], index) => {
      if (who >= own || whom >= others) say('index', 'choices', side, index)
      else if (seen.has(who * mostPeople + whom)) say('repeated', 'choices', side, index)
      seen.add(who * mostPeople + whom)
    })
  }
}

function checkPairs(pairs: Pairs, name: string, { mentors, mentees }: MatchRequest, say: Say): void {
  const seen = new Set<number>()
  pairs.forEach(([mentee, mentor], index) => {
    if (mentee >= mentees.id.length || mentor >= mentors.id.length) say('index', name, index)
    else if (seen.has(mentee * mostPeople + mentor)) say('repeated', name, index)
    seen.add(mentee * mostPeople + mentor)
  })
}

function checkLocks({ locked, forbidden, gates, mentors }: MatchRequest, say: Say): void {
  const never = new Set(forbidden.map(([mentee, mentor]) => mentee * mostPeople + mentor))
  const lockedMentees = new Set<number>()
  const places = [...mentors.capacity]
  locked.forEach(([mentee, mentor], index) => {
    const left = (places[mentor] as number) - 1
    places[mentor] = left
    if (lockedMentees.has(mentee)) say('lockedTwice', 'locked', index)
    else if (never.has(mentee * mostPeople + mentor) || gates.some(gate => !opens(gate, mentee, mentor)))
      say('mayNotMeet', 'locked', index)
    else if (left < 0) say('noPlace', 'locked', index)
    lockedMentees.add(mentee)
  })
}

function opens(gate: MatchRequest['gates'][number], mentee: number, mentor: number): boolean {
  const wanted = gate.mentee[mentee] as number[]
  const offered = gate.mentor[mentor] as number[]
  return wanted.length === 0 || offered.length === 0 || wanted.some(code => offered.includes(code))
}
