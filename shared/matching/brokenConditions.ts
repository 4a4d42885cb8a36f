import type { Gate } from '../contract/match.ts'
import { gates, gateTitle } from './gates.ts'
import { opens } from './mayMeet.ts'

/**
 * The conditions of a run that two people break, as sentences call them: «Класс наставника: не младше». The order is that
 * of the funnel; none when every gate lets the two through.
 * @param applied the gates of the request, by whose indices the two are known
 */
export const brokenConditions = (applied: readonly Gate[], mentee: number, mentor: number): string[] => {
  const closed = new Set(applied.filter(gate => !opens(gate, mentee, mentor)).map(({ code }) => code))
  return [...new Set(gates.filter(({ code }) => closed.has(code)).map(gateTitle))]
}
