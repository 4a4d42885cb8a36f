import { useState } from 'preact/hooks'
import { callThrough } from '../callThrough.ts'
import type { Plan } from '../pairing/setup.ts'
import { useSteps } from '../useSteps.ts'
import type { Variant } from './variants.ts'

/** A variant and the plan made by it. */
export interface Compared extends Variant {
  plan: Plan
}

/** Makes a plan for every variant, one after another. New columns take the old ones' place when all are done. */
export function useComparison() {
  const steps = useSteps()
  const [compared, setCompared] = useState<Compared[]>()

  const compare = async (variants: readonly Variant[]) => {
    const made: Compared[] = []
    const isDone = await steps.run(
      variants.map(variant => ({
        title: `Подбираем пары: ${variant.title}`,
        run: async (signal: AbortSignal) => {
          const reply = await callThrough('suggestPairs', variant.setup, signal)
          if (reply.ok) made.push({ ...variant, plan: reply.view })
          return reply
        },
      })),
    )
    if (isDone) setCompared(made)
    return isDone
  }
  return { compared, compare, now: steps.now, refusal: steps.refusal, stop: steps.stop }
}
