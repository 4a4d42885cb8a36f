import type { ScoreAnswer, ScoreRequest } from '../contract/score.ts'
import type { DeclensionException } from '../language/decline.ts'
import type { Programme } from '../programme/programme.ts'
import type { Asked } from './blindRequest.ts'
import { type PairSeen, seePairs } from './pairSeen.ts'

/** Most pairs one scoring takes. */
const mostPairs = 5_000

/**
 * Asks what a mentee would have with every mentor who has a place, or a group that already runs: one alone begins none.
 * @param mentee ID in the workbook
 * @returns null when the mentee is not in the run: archived, or already in a pair
 */
export function scoreFor({ request, people }: Asked, mentee: string): ScoreRequest | null {
  const index = people.mentees.indexOf(mentee)
  if (index < 0) return null
  const alone = request.mentors.minGroup.flatMap((least, mentor) => (least === 0 ? mentor : []))
  const pairs = alone.slice(0, mostPairs).map((mentor): [number, number] => [index, mentor])
  return { ...request, locked: [], pairs }
}

/**
 * Those whom the mentee may meet and who reach the floor, best score first. Whoever refused is forbidden in `asked` and
 * so not among them; who leads a group beside single mentees stands once.
 */
export function candidatesFor(
  programme: Programme<'mentors' | 'mentees'>,
  asked: Asked,
  answer: ScoreAnswer,
  exceptions: readonly DeclensionException[] = [],
): PairSeen[] {
  const see = seePairs(programme, asked, exceptions)
  const seen = new Set<string>()
  const inGroup = ({ mentor }: { mentor: number }) => (asked.people.kinds[mentor] === 'group' ? 1 : 0)
  return answer.pairs
    .filter(({ mayMeet, score }) => mayMeet && score >= asked.request.options.floor)
    .sort((a, b) => b.score - a.score || inGroup(a) - inGroup(b) || a.mentor - b.mentor)
    .flatMap(pair => see(pair) ?? [])
    .filter(({ mentor: { id } }) => !seen.has(id) && seen.add(id))
}
