import { noBreak } from '../language/noBreak.ts'
import { count, plural } from '../language/plural.ts'
import type { SuggestedPair } from './explain.ts'
import { type ObjectiveName, objectiveTitles } from './objectiveTitles.ts'
import { planFigures } from './planFigures.ts'

interface Plan {
  pairs: readonly Pick<SuggestedPair, 'mentor' | 'mentee' | 'score'>[]
}

/**
 * What another objective would bring: «Лучшее качество: 11 пар вместо 12, в среднем 512 баллов вместо 480.»
 * @param other the plan made for `objective`, with the same weights and conditions
 */
export function objectiveBeside(plan: Plan, other: Plan, objective: ObjectiveName): string {
  const mine = planFigures(plan.pairs)
  const its = planFigures(other.pairs)
  const facts = [
    its.matched === mine.matched
      ? `тоже ${pairs(its.matched)}`
      : `${pairs(its.matched)} вместо ${mine.matched}`,
    its.mean === null || mine.mean === null
      ? ''
      : its.mean === mine.mean
        ? 'в среднем столько же баллов'
        : `в среднем ${points(its.mean)} вместо ${mine.mean}`,
  ].filter(fact => fact !== '')
  const said = isSamePlan(plan, other) ? 'тот же план' : facts.join(', ')
  return noBreak(`${objectiveTitles[objective].title}: ${said}.`)
}

/**
 * The price of a floor of points: «При пороге 250 без пары останутся ещё 3 наставляемых.»
 * @param without the plan without the floor, all else equal
 * @param floor points, more than 0
 */
export function floorPrice(plan: Plan, without: Plan, floor: number): string {
  const lost = without.pairs.length - plan.pairs.length
  return noBreak(
    lost > 0
      ? `При пороге ${floor} без пары ${plural(lost, 'останется', 'останутся', 'останутся')} ещё ${count(lost, 'наставляемый', 'наставляемых', 'наставляемых')}.`
      : `Порог ${floor} никого не оставляет без пары.`,
  )
}

const pairs = (n: number) => count(n, 'пара', 'пары', 'пар')
const points = (n: number) => count(n, 'балл', 'балла', 'баллов')

const isSamePlan = (one: Plan, other: Plan): boolean => {
  const key = ({ mentee, mentor }: Plan['pairs'][number]) => `${mentee.id} ${mentor.id}`
  const here = new Set(one.pairs.map(key))
  return here.size === other.pairs.length && other.pairs.every(pair => here.has(key(pair)))
}
