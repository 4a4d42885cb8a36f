import { Points, Sum } from '../parts/points.tsx'
import type { PlanPair } from './setup.ts'

/** Why two people have so many points: the bar, the list that adds up, the share of the best, the blanks, both places. */
export function PairReasons({ pair }: { pair: Pick<PlanPair, 'rows' | 'shareSays' | 'blank' | 'ranks'> }) {
  const parts = pair.rows.map(({ max, ...row }) => ({ ...row, weight: max }))
  return (
    <>
      <Points parts={parts} />
      <Sum parts={parts} />
      <p class="small">
        {[pair.shareSays, pair.blank.sentence].filter(Boolean).map(sentence => `${sentence}. `)}
        {pair.ranks}
      </p>
    </>
  )
}
