import { useEffect, useRef, useState } from 'preact/hooks'

type ToastProps = {
  /** What is done: «Записано 12 пар». */
  text: string
  onUndo?: (() => void) | undefined
  onClose: () => void
  seconds?: number
}

/** What has just been done, with a way back. It goes after 20 s, but never while the curator is on it. */
export function Toast({ text, onUndo, onClose, seconds = 20 }: ToastProps) {
  const [held, setHeld] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, seconds, text])
  return (
    <div
      class="toast"
      role="status"
      tabIndex={-1}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={event => setHeld(event.currentTarget.contains(document.activeElement))}
    >
      {text}
      {onUndo && (
        <button type="button" onClick={onUndo}>
          Отменить
        </button>
      )}
    </div>
  )
}
