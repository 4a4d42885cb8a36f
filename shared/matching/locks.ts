import type { Gate, MatchRequest } from '../contract/match.ts'
import { shortName } from '../people/personName.ts'
import type { Mentee } from '../programme/tables.ts'
import { isForbidden, opens } from './mayMeet.ts'
import type { Offer } from './offers.ts'
import type { MatchingTables, Run } from './run.ts'

/** A lock that this run can't keep, and why. */
export interface LockNotKept {
  /** ID of the decision. */
  decision: string
  sentence: string
}

/**
 * The curator's locks among the people of a run. One that can't stand is left out and told of, lest the engine refuse
 * the whole run; a lock whose mentee is not in the run is silent.
 */
export function locks(
  programme: MatchingTables,
  run: Run,
  present: {
    offering: readonly Offer[]
    waiting: readonly Mentee[]
    forbidden: MatchRequest['forbidden']
    gates: readonly Gate[]
  },
): { locked: [mentee: number, mentor: number][]; notKept: LockNotKept[] } {
  const places = present.offering.map(({ capacity }) => capacity)
  const lockedTo = new Map<number, number>()
  const notKept: LockNotKept[] = []
  const decided = programme.decisions
    .filter(({ kind, lifted }) => kind === 'lock' && lifted !== true)
    .filter(({ form }) => form === null || form === run.form)
    .map(decision => ({
      decision,
      mentee: present.waiting.findIndex(({ id }) => id === decision.mentee),
      mentor: present.offering.findIndex(({ mentor }) => mentor.id === decision.mentor),
    }))
    .filter(({ mentee }) => mentee >= 0)
    .sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor || (a.decision.id < b.decision.id ? -1 : 1))

  for (const { decision, mentee, mentor } of decided) {
    if (mentor >= 0 && lockedTo.get(mentee) === mentor) continue
    const obstacle = why(mentee, mentor)
    if (obstacle === undefined) {
      lockedTo.set(mentee, mentor)
      places[mentor] = (places[mentor] ?? 0) - 1
    } else {
      const name = shortName(present.waiting[mentee] as Mentee)
      const other = programme.mentors.find(({ id }) => id === decision.mentor)
      const pair = other === undefined ? name : `${name} – ${shortName(other)}`
      notKept.push({ decision: decision.id, sentence: `Закреплённая пара не учтена: ${pair}. ${obstacle}` })
    }
  }
  return { locked: [...lockedTo].sort(([a], [b]) => a - b), notKept }

  function why(mentee: number, mentor: number): string | undefined {
    if (mentor < 0) return 'Наставник не участвует в этом подборе или у него нет свободных мест'
    if (lockedTo.has(mentee)) return 'У наставляемого уже есть другая закреплённая пара'
    if (isForbidden(present.forbidden, mentee, mentor)) return 'Для неё действует запрет или отказ'
    if (present.gates.some(gate => !opens(gate, mentee, mentor))) return 'Она не проходит по условиям подбора'
    return (places[mentor] ?? 0) > 0 ? undefined : 'Все места наставника уже закреплены'
  }
}
