import type { Unmatched } from '../contract/match.ts'
import { list } from '../language/list.ts'
import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'
import type { Asked } from './blindRequest.ts'
import { type Among, type GateDescription, gates, gateTitle } from './gates.ts'
import { isForbidden, mayMeet, opens } from './mayMeet.ts'
import type { TitlesOf } from './titlesOf.ts'
import { availability } from './traits.ts'
import { weekday } from './weekdays.ts'

/** How many mentors are left after a condition and all before it. */
export interface FunnelStep {
  title: string
  left: number
}

/** Why a mentee is without a pair. Sentences come without the last full stop. */
export interface WhyWithoutPair {
  sentence: string
  funnel: FunnelStep[]
  /** The smallest change that helps; null when there is none. */
  change: string | null
}

/**
 * @param liftable how many mentors only a decision of people keeps apart from the mentee
 * @param names how lists call the people of the run, by index
 */
export function whyWithoutPair(
  asked: Pick<Asked, 'request'>,
  one: Unmatched,
  liftable: number,
  titlesOf: TitlesOf,
  names: { mentor(index: number): string; mentee(index: number): string },
): WhyWithoutPair {
  const steps = stepsOf(asked, one, titlesOf)
  const sentence =
    one.feasible > 0
      ? `${plural(one.feasible, 'Подходит', 'Подходят', 'Подходят')} ${mentors(one.feasible)}, но мест у ${one.feasible === 1 ? 'него' : 'них'} не осталось`
      : nobodyLeft(steps)
  const change = one.feasible > 0 ? byMoving(one, names) : byRelaxing(asked, one, liftable, titlesOf)
  return {
    sentence: noBreak(sentence),
    funnel: steps.map(({ title, left }) => ({ title: noBreak(title), left })),
    change: change === null ? null : noBreak(change),
  }
}

const mentors = (n: number) => count(n, 'наставник', 'наставника', 'наставников')

interface Step extends FunnelStep {
  /** How many of all mentors this condition alone would leave. */
  alone: number
  nobody(among: Among): string
}

function stepsOf({ request }: Pick<Asked, 'request'>, one: Unmatched, titlesOf: TitlesOf): Step[] {
  const { mentee } = one
  const everybody = request.mentors.id.map((_, index) => index)
  let left = everybody
  const narrow = (
    title: string,
    passes: (mentor: number) => boolean,
    nobody: (among: Among) => string,
  ): Step => {
    left = left.filter(passes)
    return { title, left: left.length, alone: everybody.filter(passes).length, nobody }
  }
  const steps = [
    narrow(
      'Со свободным местом',
      () => true,
      () => 'В этой форме сейчас нет наставников со свободным местом',
    ),
  ]
  if (request.forbidden.some(([who]) => who === mentee))
    steps.push(
      narrow(
        'Пара возможна',
        mentor => !isForbidden(request.forbidden, mentee, mentor),
        ({ nobody }) => upper(`${nobody} не подходит: такая пара запрещена или невозможна`),
      ),
    )
  for (const { description, gate } of sentGates(request)) {
    const wanted = titlesOf(description.trait, gate.mentee[mentee] ?? [])
    if (wanted.length > 0)
      steps.push(
        narrow(
          description.passed(wanted),
          mentor => opens(gate, mentee, mentor),
          among => description.nobody(wanted, among),
        ),
      )
  }
  const { floor } = request.options
  if (floor > 0) {
    const points = `${floor} ${plural(floor, 'балл', 'балла', 'баллов')}`
    const nobody = ({ nobody: who }: Among) => upper(`${who} не набирает ${points}`)
    steps.push({ title: `Набирают ${points}`, left: one.feasible, alone: one.feasible, nobody })
  }
  return steps
}

function sentGates(request: Asked['request']) {
  return gates.flatMap(description => {
    const gate = request.gates.find(({ code }) => code === description.code)
    return gate === undefined ? [] : [{ description, gate }]
  })
}

/** The condition that alone keeps everybody away, else the one that took the last. */
function nobodyLeft(steps: readonly Step[]): string {
  const all = steps[0]?.left ?? 0
  const alone = steps.find(step => step.alone === 0)
  if (alone !== undefined) return alone.nobody(among(all, 'свободный', 'свободного'))
  const last = steps.findIndex(step => step.left === 0)
  const before = steps[last - 1]?.left ?? all
  return steps[last]?.nobody(among(before, 'подходящий', 'подходящего', 'подходящих')) ?? ''
}

/** @param ofMany «подходящих», where only a part of the mentors is meant */
function among(n: number, nominative: string, genitive: string, ofMany?: string): Among {
  if (n === 1)
    return {
      nobody: `единственный ${nominative} наставник`,
      withNobody: `у единственного ${genitive} наставника`,
    }
  const which = ofMany === undefined ? '' : `${plural(n, genitive, ofMany, ofMany)} `
  const of = `из ${n} ${which}${plural(n, 'наставника', 'наставников', 'наставников')}`
  return { nobody: `никто ${of}`, withNobody: `ни у кого ${of}` }
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function byMoving(
  { cheapest }: Unmatched,
  names: { mentor(index: number): string; mentee(index: number): string },
): string | null {
  if (cheapest === null) return null
  const mentor = names.mentor(cheapest.mentor)
  const without = cheapest.changes.filter(({ to }) => to === null).map(({ mentee }) => names.mentee(mentee))
  if (without.length === 0)
    return `${mentor} подойдёт, если изменить ${count(cheapest.changes.length, 'пару', 'пары', 'пар')}`
  return `${mentor} подойдёт, но без пары ${without.length === 1 ? 'останется' : 'останутся'} ${list(without)}`
}

/** The one condition whose loss brings most mentors; of time, the one further hour that does. */
function byRelaxing(
  { request }: Pick<Asked, 'request'>,
  { mentee, relax }: Unmatched,
  liftable: number,
  titlesOf: TitlesOf,
): string | null {
  const candidates: { found: number; title: string; gate?: GateDescription }[] = [
    ...sentGates(request).map(({ description: gate }) => ({
      found: relax[gate.code] ?? 0,
      title: `Если снять условие «${gateTitle(gate)}»`,
      gate,
    })),
    {
      found: Math.min(relax.forbidden ?? 0, liftable),
      title: 'Если снять запрет или отказ',
    },
    { found: relax.floor ?? 0, title: 'Если убрать порог баллов' },
  ].filter(({ found }) => found > 0)
  const best = candidates.sort((a, b) => b.found - a.found)[0]
  if (best === undefined)
    return request.mentors.id.length === 0
      ? null
      : 'Снять одно условие недостаточно: нужен ещё один наставник'
  const hour = best.gate?.id === 'time' ? anotherTime(request, mentee, titlesOf) : undefined
  return hour ?? `${best.title}, ${willDo(best.found)}`
}

const willDo = (n: number) => `${plural(n, 'подойдёт', 'подойдут', 'подойдут')} ${mentors(n)}`

function anotherTime(request: Asked['request'], mentee: number, titlesOf: TitlesOf): string | undefined {
  // With a floor only the engine knows who would reach it.
  if (request.options.floor > 0) return undefined
  const own = sentGates(request).find(({ description }) => description.id === 'time')
  if (own === undefined) return undefined
  const others = { ...request, gates: request.gates.filter(({ code }) => code !== own.gate.code) }
  const found = new Map<number, number>()
  own.gate.mentor.forEach((times, mentor) => {
    if (!mayMeet(others, mentee, mentor)) return
    for (const time of times) found.set(time, (found.get(time) ?? 0) + 1)
  })
  const [best] = [...found].sort(([a, n], [b, m]) => m - n || a - b)
  if (best === undefined) return undefined
  const [title = ''] = titlesOf(availability, [best[0]])
  const agreeTo = weekday(title)?.agreeTo
  return `${agreeTo === undefined ? `Если добавить время «${title}»` : `Если согласится ${agreeTo}`}, ${willDo(best[1])}`
}
