import { useEffect } from 'preact/hooks'
import type { Writing } from '../useWriting.ts'
import { Toast } from './toast.tsx'

/** What has just been written, with its way back; it takes the focus that the button pressed has lost. */
export function WrittenToast({ writing }: { writing: Writing }) {
  const { done } = writing
  const text = done?.text
  useEffect(() => {
    if (text !== undefined) document.querySelector<HTMLElement>('.toast')?.focus()
  }, [text])
  if (!done) return null
  const { command } = done
  return (
    <Toast
      text={done.text}
      onUndo={command === undefined ? undefined : () => void writing.undo(command)}
      onClose={writing.forget}
    />
  )
}
