import type { CivilDate } from '../programme/civilDate.ts'
import { oncePer } from '../programme/oncePer.ts'
import type { Pair } from '../programme/tables.ts'

/** A pair that has a start. */
export type StartedPair = Pair & { from: CivilDate }

/** The pairs each person takes part in, by the person's ID, the earliest first. A pair without a start is left to `pairPeriod`. */
export const participations = oncePer(
  (pairs: readonly Pair[]): ReadonlyMap<string, readonly StartedPair[]> => {
    const found = new Map<string, StartedPair[]>()
    const started = pairs.filter((pair): pair is StartedPair => pair.from !== null)
    for (const pair of started.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)))
      for (const id of new Set([pair.mentor, pair.mentee])) {
        const own = found.get(id)
        if (own === undefined) found.set(id, [pair])
        else own.push(pair)
      }
    return found
  },
)

/** Whether the pair still has a day to come: it has not ended, in fact or by its term. */
export const goesOn = ({ to, endedOn }: Pair, today: CivilDate): boolean => {
  const last = endedOn ?? to
  return last === null || today <= last
}
