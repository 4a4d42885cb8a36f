import { noBreak } from '../language/noBreak.ts'
import { count } from '../language/plural.ts'
import type { WithoutPair } from './explain.ts'
import { freeAt } from './weekdays.ts'

/** A mentor's profile that would do for several at once. */
export interface SoughtTogether {
  /** IDs of those who would get a pair, as the plan lists them. */
  mentees: readonly string[]
  sentence: string
}

type Unplaced = Pick<WithoutPair, 'mentee' | 'seek'>

interface Profile {
  need: string | undefined
  time: string | undefined
  schoolClass: number | undefined
}

const shownProfiles = 3

/**
 * Which few mentors would bring most pairs: one subject, one time and a range of classes each, the profile that serves most
 * first, those whom it serves set aside, and so on while it serves two or more.
 * @param places how many mentees one mentor may have at once
 */
export function whomToSeekTogether(unmatched: readonly Unplaced[], places: number): SoughtTogether[] {
  const found: SoughtTogether[] = []
  let left = unmatched
  while (left.length > 1 && found.length < shownProfiles) {
    const best = widest(left)
    if (best.served.length < 2) break
    found.push({
      mentees: best.served.map(({ mentee }) => mentee.id),
      sentence: sentenceOf(best, Math.ceil(best.served.length / Math.max(1, places))),
    })
    left = left.filter(one => !best.served.includes(one))
  }
  return found
}

/** The profile that serves most; of equals the first by the titles, so that the order of people makes no difference. */
function widest(unmatched: readonly Unplaced[]): { profile: Profile; served: Unplaced[] } {
  let best: { profile: Profile; served: Unplaced[] } = { profile: blank, served: [] }
  for (const need of valuesOf(unmatched, ({ needs }) => needs)) {
    const helped = unmatched.filter(({ seek }) => wants(seek.needs, need))
    for (const time of valuesOf(helped, ({ times }) => times)) {
      const met = helped.filter(({ seek }) => wants(seek.times, time))
      for (const schoolClass of valuesOf(met, ({ classes }) => classes)) {
        const served = met.filter(({ seek }) => wants(seek.classes, schoolClass))
        if (served.length > best.served.length) best = { profile: { need, time, schoolClass }, served }
      }
    }
  }
  return best
}

const blank: Profile = { need: undefined, time: undefined, schoolClass: undefined }

/** Who names nothing takes anybody. */
const wants = <V>(named: readonly V[], value: V | undefined) =>
  named.length === 0 || (value !== undefined && named.includes(value))

function valuesOf<V extends string | number>(
  unmatched: readonly Unplaced[],
  of: (seek: Unplaced['seek']) => readonly V[],
): readonly (V | undefined)[] {
  const values = [...new Set(unmatched.flatMap(({ seek }) => of(seek)))]
  return values.length === 0 ? [undefined] : values.sort((a, b) => (a < b ? -1 : 1))
}

function sentenceOf({ profile, served }: { profile: Profile; served: Unplaced[] }, mentors: number): string {
  const { need, time } = profile
  const facts = [need ?? '', classRange(served), ...(time === undefined ? [] : freeAt([time]))].filter(
    fact => fact !== '',
  )
  const whom =
    mentors === 1 ? 'одного наставника' : count(mentors, 'наставника', 'наставников', 'наставников')
  const profiled = facts.length === 0 ? whom : `${whom}: ${facts.join(', ')}`
  const who = count(served.length, 'наставляемого', 'наставляемых', 'наставляемых')
  return noBreak(`Если найти ${profiled} – пара появится у ${who}.`)
}

/** The classes that do for all of them. */
function classRange(served: readonly Unplaced[]): string {
  const named = served.map(({ seek }) => seek.classes).filter(classes => classes.length > 0)
  const common = (named[0] ?? []).filter(each => named.every(classes => classes.includes(each)))
  const [first] = common
  const last = common[common.length - 1]
  if (first === undefined) return ''
  return first === last ? `${first} класс` : `${first}–${last} класс`
}
