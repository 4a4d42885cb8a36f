import { useEffect, useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { callThrough } from '../callThrough.ts'
import { keyOf, type Setup } from './setup.ts'
import type { Run } from './useRun.ts'

const quietMs = 300

/** What a score depends on; the aim of the plan is not among it. */
const scoring = ({ weights, own, conditions, groups, floor }: Setup) =>
  JSON.stringify([weights, own, conditions, groups, floor])

const sameRun = (one: Setup, other: Setup) =>
  one.form === other.form && one.from === other.from && one.to === other.to

interface Live {
  of: Run
  /** What was asked: `scoring`. */
  by: string
  view: ViewOf<'scorePlan'> | undefined
  said: string
}

/**
 * The plan's pairs with the points that the settings of this moment give them: the pairs stay, and only the last answer
 * counts.
 */
export function useLiveScores(
  run: Run | undefined,
  setup: Setup | undefined,
): { run: Run | undefined; said: string } {
  const [live, setLive] = useState<Live>()
  const by = setup && scoring(setup)
  const moved =
    run !== undefined && setup !== undefined && sameRun(run.setup, setup) && by !== scoring(run.setup)
  useEffect(() => {
    if (!moved || !setup || by === undefined) return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const pairs = run.plan.pairs.map(({ mentor, mentee, kind }) => ({
        mentor: mentor.id,
        mentee: mentee.id,
        kind,
      }))
      const reply = await callThrough('scorePlan', { ...setup, pairs }, controller.signal)
      if (controller.signal.aborted) return
      if (reply.ok) setLive({ of: run, by, view: reply.view, said: 'Баллы пересчитаны, пары прежние.' })
      else
        setLive(now => ({
          of: run,
          by,
          view: now?.of === run ? now.view : undefined,
          said: 'Баллы пока прежние: подбор не ответил.',
        }))
    }, quietMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [run, by, moved])
  if (!moved || live?.of !== run) return { run, said: '' }
  return {
    run: live.view ? { ...run, plan: withScores(run.plan, live.view) } : run,
    said: live.by === by ? live.said : '',
  }
}

function withScores(plan: Run['plan'], { pairs, maxScore }: ViewOf<'scorePlan'>): Run['plan'] {
  const scored = new Map(pairs.map(pair => [keyOf(pair), pair]))
  return { ...plan, maxScore, pairs: plan.pairs.map(pair => ({ ...pair, ...scored.get(keyOf(pair)) })) }
}
