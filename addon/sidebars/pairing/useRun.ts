import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { type PlanDifferences, planDifferences } from '#shared/matching/planDifferences.ts'
import { callServer } from '../callServer.ts'
import { useSteps } from '../useSteps.ts'
import type { Plan, Setup } from './setup.ts'

type Lacks = ViewOf<'checkPairs'>['pairs']

/** What a pair still lacks, or what else the rules say of it: in a word or two, and in full. */
export interface Lack {
  chip: string
  sentences: readonly string[]
}

export interface Run {
  plan: Plan
  setup: Setup
  /** What pairs still lack before an order, by `keyOf`. */
  lacks: ReadonlyMap<string, readonly Lack[]>
  /** From the plan before, where that was for the same form. */
  differences: PlanDifferences | undefined
}

/** The four steps of pairing. A new plan takes the old one's place only when all of them are done. */
export function useRun() {
  const steps = useSteps()
  const [run, setRun] = useState<Run>()
  const [asked, setAsked] = useState<Setup>()

  const start = async (setup: Setup) => {
    setAsked(setup)
    let question: unknown
    let answer: unknown
    let plan: Plan | undefined
    let lacking: Lacks = []
    const isDone = await steps.run([
      {
        title: 'Читаем списки',
        run: async signal => {
          const got = await callServer('suggestPairs', setup, { phase: 'ask', signal })
          if (got.ok) question = got.asked
          return got
        },
      },
      {
        title: 'Подбираем пары',
        run: async signal => {
          const got = await callServer('suggestPairs', setup, { phase: 'fetch', asked: question, signal })
          if (got.ok) answer = got.answer
          return got
        },
      },
      {
        title: 'Объясняем выбор',
        run: async signal => {
          const got = await callServer('suggestPairs', setup, {
            phase: 'take',
            asked: question,
            answer,
            signal,
          })
          if (got.ok) plan = got.view
          return got
        },
      },
      {
        title: 'Проверяем документы',
        run: async signal => {
          const pairs = (plan?.pairs ?? []).map(({ mentor, mentee, kind }) => ({
            mentor: mentor.id,
            mentee: mentee.id,
            kind,
          }))
          const { form, from, to } = setup
          const got = await callServer('checkPairs', { form, from, to, pairs }, { signal })
          if (got.ok) lacking = got.view.pairs
          return got
        },
      },
    ])
    if (!isDone || !plan) return
    const made = plan
    const lacks = new Map(lacking.map(each => [`${each.mentee} ${each.mentor}`, lacksOf(each)]))
    setRun(before => ({ plan: made, setup, lacks, differences: differencesOf(before, made) }))
  }
  return { run, asked, start, now: steps.now, refusal: steps.refusal, stop: steps.stop }
}

const lacksOf = ({ lacks, remarks }: Lacks[number]): Lack[] => [
  ...lacks.map(({ chip, sentence }) => ({ chip, sentences: [sentence] })),
  ...(remarks.length > 0
    ? [{ chip: count(remarks.length, 'замечание', 'замечания', 'замечаний'), sentences: remarks }]
    : []),
]

const differencesOf = (before: Run | undefined, made: Plan) =>
  before?.plan.form === made.form ? planDifferences(before.plan, made) : undefined
