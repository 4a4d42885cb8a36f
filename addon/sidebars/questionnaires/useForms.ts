import { useCallback, useEffect, useState } from 'preact/hooks'
import type { FormsHealth, Scanned } from '#addon/features/formsCall.ts'
import { count } from '#shared/language/plural.ts'
import { callForms, type Refused } from '../callServer.ts'

/** A scan that runs out of time goes on with the next one; that many take in a whole school. */
const mostRounds = 10

type Doing = 'scan' | 'connect' | 'close' | 'open'

/** What the host does with forms: how the intake is doing, and the commands that only it can carry out. */
export function useForms(onDone: () => void) {
  const [health, setHealth] = useState<FormsHealth>()
  // What is new is new since the look before this one, however often the health is asked for now.
  const [seen, setSeen] = useState<string>()
  const [doing, setDoing] = useState<Doing>()
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<Refused>()

  const look = useCallback(async (opened = false) => {
    const reply = await callForms({ do: 'health', opened })
    if (reply.ok) {
      setHealth(() => reply.view)
      setSeen(before => before ?? reply.view.seen)
    } else {
      setRefusal(reply.refusal)
      setSeen(before => before ?? '')
    }
  }, [])

  const scan = useCallback(
    async (asked = false) => {
      setDoing('scan')
      setSaid('')
      let taken = 0
      for (let round = 0; round < mostRounds; round++) {
        const reply = await callForms({ do: 'scan' })
        setRefusal(reply.ok ? undefined : reply.refusal)
        if (!reply.ok) break
        taken += reply.view.taken
        if (reply.view.taken > 0) onDone()
        if (!reply.view.more) {
          if (asked || taken > 0) setSaid(saidOf(taken))
          break
        }
      }
      setDoing(undefined)
      await look()
    },
    [look, onDone],
  )

  // Answers that no trigger has brought are taken in when the board is opened.
  useEffect(() => {
    void look(true).then(() => scan())
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
    seen,
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

const saidOf = (taken: Scanned['taken']): string =>
  taken === 0 ? 'Новых ответов нет' : `Принято: ${count(taken, 'ответ', 'ответа', 'ответов')}`

export type Forms = ReturnType<typeof useForms>
