import { useRef, useState } from 'preact/hooks'
import type { Answered, Refused } from './callServer.ts'

/** One part of a long command: its own call, so that it can be shown and stopped. */
export interface Step {
  /** «Читаем листы», «Подбираем пары». */
  title: string
  run: (signal: AbortSignal) => Promise<Answered<unknown>>
}

export interface StepUnderWay {
  title: string
  /** 1-based. */
  number: number
  of: number
}

/** Runs the steps of a long command one after another, up to the first refusal. */
export function useSteps() {
  const [now, setNow] = useState<StepUnderWay>()
  const [refusal, setRefusal] = useState<Refused>()
  const controller = useRef<AbortController | undefined>(undefined)

  const run = async (steps: readonly Step[]): Promise<boolean> => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    setRefusal(undefined)
    for (const [i, { title, run }] of steps.entries()) {
      setNow({ title, number: i + 1, of: steps.length })
      const reply = await run(mine.signal)
      if (controller.current !== mine) return false
      if (!reply.ok) {
        setNow(undefined)
        setRefusal(reply.refusal.code === 'stopped' ? undefined : reply.refusal)
        return false
      }
    }
    setNow(undefined)
    return true
  }
  return { now, refusal, run, stop: () => controller.current?.abort() }
}
