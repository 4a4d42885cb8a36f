import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { FeatureName, InputOf, ViewOf } from '#addon/features/call.ts'
import { type Answered, type CallOptions, callServer, type Refused } from './callServer.ts'
import { onChanged } from './watchSheet.ts'

export interface Server<Input, View> {
  /** The last view; it stays while a new one is asked for and when asking fails. */
  view: View | undefined
  /** Why the last call was not taken. */
  refusal: Refused | undefined
  busy: boolean
  ask: (input: Input, options?: CallOptions) => Promise<Answered<View>>
  /** The last call once more: nothing typed is lost. */
  again: () => void
  /** Drops the answer that is awaited. */
  stop: () => void
}

/** A feature of the add-on with its states. Only the answer to the last call counts. */
export function useServer<Name extends FeatureName>(name: Name): Server<InputOf<Name>, ViewOf<Name>> {
  const [state, setState] = useState<Pick<Server<InputOf<Name>, ViewOf<Name>>, 'view' | 'refusal' | 'busy'>>({
    view: undefined,
    refusal: undefined,
    busy: false,
  })
  const awaited = useRef<AbortController | undefined>(undefined)
  const last = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => awaited.current?.abort(), [])

  const ask = useCallback(
    async (input: InputOf<Name>, options: CallOptions = {}) => {
      last.current = () => void ask(input, options)
      awaited.current?.abort()
      const controller = new AbortController()
      awaited.current = controller
      setState(({ view }) => ({ view, refusal: undefined, busy: true }))
      const reply = await callServer(name, input, { signal: controller.signal, ...options })
      if (awaited.current === controller) {
        setState(({ view }) => settled(view, reply))
      }
      return reply
    },
    [name],
  )
  const again = useCallback(() => last.current?.(), [])
  const stop = useCallback(() => awaited.current?.abort(), [])
  return { ...state, ask, again, stop }
}

function settled<View>(view: View | undefined, reply: Answered<View>) {
  if (reply.ok) return { view: reply.view, refusal: undefined, busy: false }
  return { view, refusal: reply.refusal.code === 'stopped' ? undefined : reply.refusal, busy: false }
}

/** A view that is asked for at once, again when its input differs, and again when the workbook has changed. */
export function useView<Name extends FeatureName>(name: Name, input: InputOf<Name>) {
  const server = useServer(name)
  const { ask, again } = server
  const key = JSON.stringify(input)
  useEffect(() => {
    const asked: InputOf<Name> = JSON.parse(key)
    void ask(asked)
  }, [ask, key])
  useEffect(() => onChanged(again), [again])
  return server
}
