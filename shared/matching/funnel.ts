import type { Gate, Unmatched } from '../contract/match.ts'
import { plural } from '../language/plural.ts'
import type { Asked } from './blindRequest.ts'
import { type Among, type GateDescription, gates } from './gates.ts'
import { isForbidden, opens } from './mayMeet.ts'
import type { TitlesOf } from './titlesOf.ts'

/** How many mentors are left after a condition and all before it. */
export interface FunnelStep {
  title: string
  left: number
}

export interface Step extends FunnelStep {
  /** How many of all mentors this condition alone would leave. */
  alone: number
  /** Why nobody came through. */
  nobody(among: Among): string
}

type Asking = Pick<Asked, 'request' | 'people'>

/** How many people make these offers: whoever takes single mentees and leads a group is one. */
export const mentorsOf = ({ people }: Pick<Asked, 'people'>, offers: readonly number[]): number =>
  new Set(offers.map(index => people.mentors[index])).size

/** The gates of a request with what they mean, in the order of the funnel. */
export const sentGates = (request: Asked['request']): { description: GateDescription; gate: Gate }[] =>
  gates.flatMap(description => {
    const gate = request.gates.find(({ code }) => code === description.code)
    return gate === undefined ? [] : [{ description, gate }]
  })

/** Condition by condition, how many mentors remain for a mentee. */
export function funnel(asked: Asking, one: Unmatched, titlesOf: TitlesOf): Step[] {
  const { request } = asked
  const { mentee } = one
  const everybody = request.mentors.id.map((_, index) => index)
  let remaining = everybody
  const narrow = (title: string, passes: (mentor: number) => boolean, nobody: Step['nobody']): Step => {
    remaining = remaining.filter(passes)
    const alone = mentorsOf(asked, everybody.filter(passes))
    return { title, left: mentorsOf(asked, remaining), alone, nobody }
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
    // Only the engine knows who reaches a floor, and it counts offers.
    const left = Math.min(one.feasible, mentorsOf(asked, remaining))
    steps.push({ title: `Набирают ${points}`, left, alone: left, nobody })
  }
  return steps
}

/** Why nobody is left: the condition that alone keeps everybody away, else the one that took the last. */
export function nobodyLeft(steps: readonly Step[]): string {
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
