import { noBreak } from '../language/noBreak.ts'
import { count } from '../language/plural.ts'
import type { WithoutPair } from './explain.ts'
import { lastClass } from './lastClass.ts'
import { freeAt } from './weekdays.ts'

/** A mentor's profile that would do for several at once. */
export interface SoughtTogether {
  /** IDs of those who would get a pair, as the plan lists them. */
  mentees: readonly string[]
  sentence: string
}

type Unplaced = Pick<WithoutPair, 'mentee' | 'seek'>

/** What a mentor is sought by, and one value for each; undefined where it makes no difference. */
const facets = ['needs', 'classes', 'times', 'formats', 'genders'] as const
type Profile = { readonly [F in (typeof facets)[number]]?: string | number | undefined }

interface Found {
  profile: Profile
  served: readonly Unplaced[]
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
function widest(unmatched: readonly Unplaced[], profile: Profile = {}, depth = 0): Found {
  const facet = facets[depth]
  if (facet === undefined) return { profile, served: unmatched }
  let best: Found = { profile, served: [] }
  for (const value of valuesOf(unmatched, facet)) {
    const willing = unmatched.filter(({ seek }) => wants(seek[facet], value))
    // Nobody is won by asking for more.
    if (willing.length <= best.served.length) continue
    const found = widest(willing, { ...profile, [facet]: value }, depth + 1)
    if (found.served.length > best.served.length) best = found
  }
  return best
}

type Value = string | number | undefined

/** Who names nothing takes anybody. */
const wants = (named: readonly (string | number)[], value: Value) =>
  named.length === 0 || (value !== undefined && named.includes(value))

function valuesOf(unmatched: readonly Unplaced[], facet: keyof Profile): readonly Value[] {
  const values = [...new Set(unmatched.flatMap<string | number>(({ seek }) => seek[facet]))]
  return values.length === 0 ? [undefined] : values.sort((a, b) => (a < b ? -1 : 1))
}

function sentenceOf({ profile, served }: Found, mentors: number): string {
  const { needs, times, formats, genders } = profile
  const facts = [
    text(needs),
    classRange(served),
    genders === undefined ? '' : genders === '1' ? 'мужского пола' : 'женского пола',
    ...(times === undefined ? [] : freeAt([text(times)])),
    formats === undefined ? '' : `формат встреч: ${formats}`,
  ].filter(fact => fact !== '')
  const whom =
    mentors === 1 ? 'одного наставника' : count(mentors, 'наставника', 'наставников', 'наставников')
  const profiled = facts.length === 0 ? whom : `${whom}: ${facts.join(', ')}`
  const who = count(served.length, 'наставляемого', 'наставляемых', 'наставляемых')
  return noBreak(`Если найти ${profiled} – пара появится у ${who}.`)
}

const text = (value: Value) => (value === undefined ? '' : String(value))

/** The classes that do for all of them. */
function classRange(served: readonly Unplaced[]): string {
  const named = served.map(({ seek }) => seek.classes).filter(classes => classes.length > 0)
  const common = (named[0] ?? []).filter(each => named.every(classes => classes.includes(each)))
  const [first] = common
  const last = Math.min(lastClass, common[common.length - 1] ?? lastClass)
  if (first === undefined) return ''
  if (first > lastClass) return `старше ${lastClass} класса`
  return first === last ? `${first} класс` : `${first}–${last} класс`
}
