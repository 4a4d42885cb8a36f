import type { MatchRequest } from '../contract/match.ts'
import { isSamePerson } from '../people/isSamePerson.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee } from '../programme/tables.ts'
import type { Offer } from './offers.ts'
import type { Run } from './run.ts'

type Choice = MatchRequest['choices']['mentee'][number]

/**
 * Whom the two sides named after the group meeting («Предпочтения»), in indices of the run: `[who, whom, rank]`,
 * ascending. A vote for a mentor, or of one, counts for each offer of theirs; of several votes for the same person the
 * best place counts. Votes for another form, for oneself or for somebody who is not in the run don't.
 */
export function choicesOf(
  programme: Pick<Programme<'preferences'>, 'preferences'>,
  run: Pick<Run, 'form'>,
  offering: readonly Offer[],
  waiting: readonly Mentee[],
): Pick<MatchRequest['choices'], 'mentee' | 'mentor'> {
  const menteeAt = new Map(waiting.map(({ id }, index) => [id, index]))
  const offersOf = new Map<string, number[]>()
  offering.forEach(({ mentor: { id } }, index) => {
    offersOf.set(id, [...(offersOf.get(id) ?? []), index])
  })
  const best = { mentee: new Map<string, Choice>(), mentor: new Map<string, Choice>() }
  for (const { side, mentor, mentee, rank, form } of programme.preferences) {
    const child = menteeAt.get(mentee)
    if (side === null || rank === null || child === undefined) continue
    if (form !== null && form !== run.form) continue
    const own = side === 'mentee' ? best.mentee : best.mentor
    for (const offer of offersOf.get(mentor) ?? []) {
      if (isSamePerson((offering[offer] as Offer).mentor, waiting[child] as Mentee)) continue
      const [who, whom] = side === 'mentee' ? [child, offer] : [offer, child]
      const key = `${who} ${whom}`
      const known = own.get(key)
      if (known === undefined || rank < known[2]) own.set(key, [who, whom, rank])
    }
  }
  const ascending = (choices: Map<string, Choice>) =>
    [...choices.values()].sort(([a, x], [b, y]) => a - b || x - y)
  return { mentee: ascending(best.mentee), mentor: ascending(best.mentor) }
}
