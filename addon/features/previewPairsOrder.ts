import type { Block } from '#shared/documents/blocks.ts'
import { type DeclinedName, declinedNames } from '#shared/documents/declinedNames.ts'
import { settleTexts } from '#shared/documents/settleTexts.ts'
import { formatToken, tokensOf } from '#shared/documents/tokens.ts'
import { agreedPairs, draftPairsOrder, orderInput } from './draftPairsOrder.ts'
import { feature } from './feature.ts'
import { type Obstacle, orderObstacles, orderTables } from './orderObstacles.ts'
import { isRefused } from './refusal.ts'

export interface PairsOrderPreview {
  title: string
  /** IDs of the pairs that are to be in the order: what composing is asked for. */
  pairs: readonly string[]
  /** The very blocks of the file; people's names are tokens, everything else is text. */
  blocks: readonly Block[]
  /** What stands in each of these tokens. */
  names: Readonly<Record<string, string>>
  /** The people whose names the text declines. */
  declined: readonly DeclinedName[]
  /** Why the order can't be made of all these pairs. */
  obstacles: readonly Obstacle[]
  /** IDs of the pairs that an order could be made without. */
  stopped: readonly string[]
}

/** The order as it would be, with names, and what stands in its way. Nothing is written. */
export const previewPairsOrder = feature({
  name: 'previewPairsOrder',
  title: 'Просмотр приказа об утверждении пар',
  reads: orderTables,
  input: orderInput,
  run: ({ programme, input, today }) => {
    const pairs = agreedPairs(programme, input)
    if (isRefused(pairs)) return pairs
    const draft = draftPairsOrder(programme, pairs, today)
    if (isRefused(draft)) return draft
    const blocks = settleTexts(draft.blocks, draft.resolve)
    const obstacles = orderObstacles(programme, pairs, today)
    const stopped = new Set(obstacles.flatMap(obstacle => obstacle.pairs))
    return {
      view: {
        title: draft.title,
        pairs: pairs.map(({ id }) => id),
        blocks,
        names: Object.fromEntries(
          tokensOf(blocks).map(token => [formatToken(token), String(draft.resolve(token) ?? '')]),
        ),
        declined: declinedNames(blocks, programme),
        obstacles,
        stopped: pairs.map(({ id }) => id).filter(id => stopped.has(id)),
      } satisfies PairsOrderPreview,
    }
  },
})
