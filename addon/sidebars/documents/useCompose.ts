import type { CallRequest, InputOf, Preview } from '#addon/features/call.ts'
import { type Answered, type CallOptions, callServer } from '../callServer.ts'
import { useSteps } from '../useSteps.ts'

type Asking = 'composePairsOrder' | 'downloadOrder'

interface Composed {
  preview: Preview | undefined
  /** Writes what the preview showed, with the engine's answer that made it. */
  take: (options: CallOptions) => Promise<Answered<unknown>>
}

/** The three steps of a document: ask for codes, have it composed, put the names in. Nothing is written by them. */
export function useCompose() {
  const steps = useSteps()

  const compose = async <N extends Asking>(
    name: N,
    input: InputOf<N>,
    last: CallRequest['mode'],
  ): Promise<(Composed & { reply: Answered<unknown> }) | undefined> => {
    let asked: unknown
    let answer: unknown
    let reply: Answered<unknown> | undefined
    const take = (options: CallOptions) =>
      callServer(name, input, { phase: 'take', asked, answer, ...options })
    const isDone = await steps.run([
      {
        title: 'Проверяем пары',
        run: async signal => {
          const got = await callServer(name, input, { phase: 'ask', signal })
          if (got.ok) asked = got.asked
          return got
        },
      },
      {
        title: 'Составляем приказ',
        run: async signal => {
          const got = await callServer(name, input, { phase: 'fetch', asked, signal })
          if (got.ok) answer = got.answer
          return got
        },
      },
      {
        title: 'Вписываем имена',
        run: async signal => {
          reply = await take({ mode: last, signal })
          return reply
        },
      },
    ])
    if (!isDone || !reply?.ok) return undefined
    return { preview: reply.preview, take, reply }
  }
  return { now: steps.now, refusal: steps.refusal, stop: steps.stop, compose }
}
