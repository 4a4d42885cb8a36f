import { useEffect, useState } from 'preact/hooks'
import { objectiveNames } from '#shared/matching/objectiveTitles.ts'
import { floorPrice, objectiveBeside } from '#shared/matching/planBeside.ts'
import { callThrough } from '../callThrough.ts'
import type { Plan, Setup } from './setup.ts'
import type { Run } from './useRun.ts'

interface Beside {
  setup: Setup
  says: (plan: Plan, other: Plan) => string
}

/** What the curator could have had instead: the price of her floor, then the other aims. */
const besides = ({ setup }: Run): Beside[] => [
  ...(setup.floor > 0
    ? [
        {
          setup: { ...setup, floor: 0 },
          says: (plan: Plan, other: Plan) => floorPrice(plan, other, setup.floor),
        },
      ]
    : []),
  ...objectiveNames
    .filter(objective => objective !== setup.objective)
    .map(objective => ({
      setup: { ...setup, objective },
      says: (plan: Plan, other: Plan) => objectiveBeside(plan, other, objective),
    })),
]

/** Says line by line, as the answers come, what other aims would bring. It is asked quietly: a plan needs none of it. */
export function useBeside(run: Run | undefined): readonly string[] {
  const [lines, setLines] = useState<{ of: Run | undefined; said: string[] }>({ of: undefined, said: [] })
  useEffect(() => {
    if (!run) return
    const controller = new AbortController()
    const ask = async () => {
      setLines({ of: run, said: [] })
      for (const { setup, says } of besides(run)) {
        const reply = await callThrough('suggestPairs', setup, controller.signal)
        if (controller.signal.aborted) return
        if (reply.ok) setLines(({ said }) => ({ of: run, said: [...said, says(run.plan, reply.view)] }))
      }
    }
    void ask()
    return () => controller.abort()
  }, [run])
  return lines.of === run ? lines.said : []
}
