import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { FeatureName, InputOf, ViewOf } from '#addon/features/call.ts'
import type { Refused } from './callServer.ts'
import { callThrough } from './callThrough.ts'

/** A question that the engine helps to answer: asked on demand, can be stopped, asked again and forgotten. */
export interface Asking<Name extends FeatureName> {
  /** What was asked last; undefined when nothing is asked, or the question was forgotten or stopped. */
  asked: InputOf<Name> | undefined
  /** The answer to it. */
  view: ViewOf<Name> | undefined
  refusal: Refused | undefined
  busy: boolean
  ask: (input: InputOf<Name>) => void
  again: () => void
  /** Drops the question and the answer that is awaited. */
  forget: () => void
}

export function useAsking<Name extends FeatureName>(name: Name): Asking<Name> {
  const [asked, setAsked] = useState<InputOf<Name>>()
  const [view, setView] = useState<ViewOf<Name>>()
  const [refusal, setRefusal] = useState<Refused>()
  const [busy, setBusy] = useState(false)
  const awaited = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => awaited.current?.abort(), [])

  const begin = (input: InputOf<Name> | undefined) => {
    awaited.current?.abort()
    setAsked(() => input)
    setView(undefined)
    setRefusal(undefined)
    setBusy(input !== undefined)
  }
  const ask = useCallback(
    async (input: InputOf<Name>) => {
      begin(input)
      const mine = new AbortController()
      awaited.current = mine
      const reply = await callThrough(name, input, mine.signal)
      if (awaited.current !== mine || mine.signal.aborted) return
      setBusy(false)
      if (reply.ok) setView(() => reply.view)
      else setRefusal(reply.refusal)
    },
    [name],
  )
  return {
    asked,
    view,
    refusal,
    busy,
    ask: input => void ask(input),
    again: () => asked !== undefined && void ask(asked),
    forget: () => begin(undefined),
  }
}
