import { useRef, useState } from 'preact/hooks'
import { callHost } from './callHost.ts'
import { inRussian } from './inRussian.ts'
import type { Failure } from './messages.tsx'

interface RunningOptions {
  programme: string
  window: string
  setFailure(failure: Failure | null): void
}

/** The command of the menu that runs now, and how it ended. */
export function useRunning({ programme, window, setFailure }: RunningOptions) {
  const [title, setTitle] = useState<string | null>(null)
  const stopped = useRef(false)

  const run = async (
    title: string,
    place: number[],
    at: { sheetId: number; row: number; column: number } | null,
  ) => {
    setFailure(null)
    stopped.current = false
    setTitle(title)
    const selection =
      at === null ? {} : { selection: { sheetId: at.sheetId, row: at.row, column: at.column } }
    const result = await callHost<{ ok: boolean; error?: { message: string } }>('menu', {
      programme,
      window,
      place,
      ...selection,
    }).catch((error: Error) => ({ ok: false, error }))
    setTitle(null)
    if (result.ok) return
    if (stopped.current) {
      setFailure({
        title: `Команда «${title}» остановлена`,
        message: 'В таблице ничего не изменилось.',
        tone: 'info',
      })
    } else {
      setFailure({
        title: `Команда «${title}» не выполнена`,
        message: inRussian(result.error?.message ?? ''),
        tone: 'bad',
      })
    }
  }
  const cancel = () => {
    stopped.current = true
    void callHost('cancel', { programme, window })
  }
  return { title, run, cancel }
}
