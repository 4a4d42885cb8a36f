import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FormsHealth } from '#addon/features/formsCall.ts'
import { callForms, type Refused } from '../callServer.ts'

type Doing = 'scan' | 'connect' | 'close' | 'open'

/** What the host does with forms: how the intake is doing, and the commands that only it can carry out. */
export function useForms(onDone: () => void) {
  const [health, setHealth] = useState<FormsHealth>()
  const [doing, setDoing] = useState<Doing>()
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<Refused>()

  const look = useCallback(async (opened = false) => {
    const reply = await callForms({ do: 'health', opened })
    if (reply.ok) setHealth(() => reply.view)
    else setRefusal(reply.refusal)
  }, [])

  const scan = useCallback(async () => {
    setDoing('scan')
    setSaid('')
    const reply = await callForms({ do: 'scan' })
    setDoing(undefined)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (reply.ok) onDone()
    await look()
    return reply.ok ? reply.view : undefined
  }, [look, onDone])

  // Answers that no trigger has brought are taken in when the board is opened.
  useEffect(() => {
    void look(true).then(scan)
  }, [look, scan])

  const connect = async () => {
    setDoing('connect')
    const reply = await callForms({ do: 'connect' })
    setDoing(undefined)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (reply.ok) setHealth(() => reply.view)
  }
  const turn = async (what: 'close' | 'open', webForm: string) => {
    setDoing(what)
    const reply = await callForms({ do: what, webForm })
    setDoing(undefined)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok) return
    setSaid(reply.view.said)
    onDone()
  }
  return {
    health,
    doing,
    said,
    refusal,
    scan,
    connect,
    turn,
    look,
    forget: () => {
      setSaid('')
      setRefusal(undefined)
    },
  }
}

export type Forms = ReturnType<typeof useForms>
