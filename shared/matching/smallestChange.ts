import type { Gate, Unmatched } from '../contract/match.ts'
import { count, plural } from '../language/plural.ts'
import type { Asked } from './blindRequest.ts'
import { mentorsOf, sentGates } from './funnel.ts'
import { gateModes } from './gateModes.ts'
import { type GateDescription, gates, gateTitle } from './gates.ts'
import { meetings } from './mayMeet.ts'
import type { TitlesOf } from './titlesOf.ts'
import { availability } from './traits.ts'
import { weekday } from './weekdays.ts'

type Asking = Pick<Asked, 'request' | 'people'>

/** A change and how many mentors it brings. */
interface Change {
  /** What one person gives way in comes before what is eased for everybody, and that before what is dropped. */
  size: 'person' | 'eased' | 'dropped'
  found: number
  sentence: string
}

const sizes: readonly Change['size'][] = ['person', 'eased', 'dropped']

/**
 * The smallest change that gives a mentee without any possible mentor one; of equal ones that which brings most.
 * @param liftable how many mentors only a decision of people keeps apart from the mentee
 * @param names how lists call the people of the run, by index
 * @returns a sentence without its full stop; null where the run has no mentors
 */
export function smallestChange(
  asked: Asking,
  one: Unmatched,
  liftable: number,
  titlesOf: TitlesOf,
  names: { mentor(index: number): string; mentee(index: number): string },
): string | null {
  const { request } = asked
  const lifted = Math.min(brought(asked, one, { ...request, forbidden: [] }, 'forbidden'), liftable)
  const dropped: Change[] = [
    { size: 'dropped', found: lifted, sentence: `Если снять запрет или отказ, ${willDo(lifted)}` },
    {
      size: 'dropped',
      found: one.relax.floor ?? 0,
      sentence: `Если убрать порог баллов, ${willDo(one.relax.floor ?? 0)}`,
    },
  ]
  const changes = [
    ...sentGates(request).flatMap(sent => easing(asked, one, sent, titlesOf, names)),
    ...dropped,
  ].filter(({ found }) => found > 0)
  const [best] = changes.sort((a, b) => sizes.indexOf(a.size) - sizes.indexOf(b.size) || b.found - a.found)
  if (best !== undefined) return best.sentence
  return request.mentors.id.length === 0 ? null : 'Снять одно условие недостаточно: нужен ещё один наставник'
}

const mentors = (n: number) => count(n, 'наставник', 'наставника', 'наставников')
const willDo = (n: number) => `${plural(n, 'подойдёт', 'подойдут', 'подойдут')} ${mentors(n)}`

/** Who could be a mentor under another request; with a floor of points only the engine knows, and it counts offers. */
function brought(asked: Asking, one: Unmatched, eased: Asked['request'], code: string): number {
  return eased.options.floor > 0 ? (one.relax[code] ?? 0) : mentorsOf(asked, who(eased, one.mentee))
}

function who(request: Asked['request'], mentee: number): number[] {
  const mayMeet = meetings(request)
  return request.mentors.id.map((_, mentor) => mentor).filter(mentor => mayMeet(mentee, mentor))
}

/** All that can be done about one gate. */
function easing(
  asked: Asking,
  one: Unmatched,
  { description, gate }: { description: GateDescription; gate: Gate },
  titlesOf: TitlesOf,
  names: { mentor(index: number): string; mentee(index: number): string },
): Change[] {
  const { request } = asked
  const without = { ...request, gates: request.gates.filter(({ code }) => code !== gate.code) }
  const found = brought(asked, one, without, gate.code)
  const on = `на ${description.id === 'time' ? 'времени' : 'формате встреч'}`
  if (description.insisting === 'mentee') {
    const sentence = `Если ${names.mentee(one.mentee)} не будет настаивать ${on}, ${willDo(found)}`
    return [{ size: 'person', found, sentence }]
  }
  if (description.insisting === 'mentor') {
    const [first] = request.options.floor > 0 ? [] : who(without, one.mentee)
    const sentence =
      first === undefined
        ? `Если наставники не будут настаивать ${on}, ${willDo(found)}`
        : `Если ${names.mentor(first)} не будет настаивать ${on}, пара станет возможной`
    return [{ size: 'person', found: first === undefined ? found : 1, sentence }]
  }
  const drop: Change = {
    size: 'dropped',
    found,
    sentence: `Если снять условие «${gateTitle(description)}», ${willDo(found)}`,
  }
  // With a floor only the engine knows who would reach it.
  if (request.options.floor > 0) return [drop]
  if (description.id === 'time') return [...anotherTime(asked, { ...one, without }, gate, titlesOf), drop]
  return description.id === 'classStep' ? [...lowerStep(asked, one, { description, gate }), drop] : [drop]
}

/** The one further hour that brings most mentors. */
function anotherTime(
  asked: Asking,
  { mentee, without }: { mentee: number; without: Asked['request'] },
  gate: Gate,
  titlesOf: TitlesOf,
): Change[] {
  const free = new Map<number, number[]>()
  for (const mentor of who(without, mentee))
    for (const time of gate.mentor[mentor] ?? []) free.set(time, [...(free.get(time) ?? []), mentor])
  const [best] = [...free]
    .map(([time, offers]) => ({ time, found: mentorsOf(asked, offers) }))
    .sort((a, b) => b.found - a.found || a.time - b.time)
  if (best === undefined) return []
  const [title = ''] = titlesOf(availability, [best.time])
  const agreeTo = weekday(title)?.agreeTo
  const condition = agreeTo === undefined ? `Если добавить время «${title}»` : `Если согласится ${agreeTo}`
  return [{ size: 'person', found: best.found, sentence: `${condition}, ${willDo(best.found)}` }]
}

const steps = gates.filter(({ id }) => id === 'classStep')

/** The highest step of class below the one that stands which brings anybody. */
function lowerStep(
  asked: Asking,
  { mentee }: Unmatched,
  { description, gate }: { description: GateDescription; gate: Gate },
): Change[] {
  const { request } = asked
  const stands = steps.indexOf(description)
  for (let step = stands - 1; step >= 0; step--) {
    const lower = gate.mentee.map((codes, index) =>
      index === mentee ? codes.map(code => code - (stands - step)) : codes,
    )
    const eased = request.gates.map(each => (each === gate ? { ...gate, mentee: lower } : each))
    const found = mentorsOf(asked, who({ ...request, gates: eased }, mentee))
    const mode = steps[step]?.mode
    if (found > 0 && mode !== undefined) {
      const { title, modes } = gateModes.classStep
      const word = (modes as Readonly<Record<string, string>>)[mode]
      return [
        {
          size: 'eased',
          found,
          sentence: `Если в условии «${title}» выбрать «${word}», ${willDo(found)}`,
        },
      ]
    }
  }
  return []
}
