import { useState } from 'preact/hooks'
import type { InputOf, ViewOf } from '#addon/features/call.ts'
import { callServer } from '../callServer.ts'
import { useSteps } from '../useSteps.ts'

export type Candidates = ViewOf<'nextCandidates'>
export type Wanted = InputOf<'nextCandidates'>

/** Whom else a mentee could have: asks, lets the engine count, explains. */
export function useCandidates() {
  const steps = useSteps()
  const [found, setFound] = useState<{ view: Candidates; wanted: Wanted }>()
  const [wanted, setWanted] = useState<Wanted>()

  const look = async (input: Wanted) => {
    let asked: unknown
    let answer: unknown
    setWanted(input)
    setFound(undefined)
    await steps.run([
      {
        title: 'Читаем списки',
        run: async signal => {
          const got = await callServer('nextCandidates', input, { phase: 'ask', signal })
          if (got.ok) asked = got.asked
          return got
        },
      },
      {
        title: 'Считаем баллы',
        run: async signal => {
          const got = await callServer('nextCandidates', input, { phase: 'fetch', asked, signal })
          if (got.ok) answer = got.answer
          return got
        },
      },
      {
        title: 'Объясняем выбор',
        run: async signal => {
          const got = await callServer('nextCandidates', input, { phase: 'take', asked, answer, signal })
          if (got.ok) setFound({ view: got.view, wanted: input })
          return got
        },
      },
    ])
  }
  const forget = () => {
    setFound(undefined)
    setWanted(undefined)
  }
  return {
    found,
    wanted,
    look,
    again: () => wanted && void look(wanted),
    forget,
    now: steps.now,
    refusal: steps.refusal,
    stop: steps.stop,
  }
}
