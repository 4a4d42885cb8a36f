import { useEffect, useRef } from 'preact/hooks'

interface Shortcuts {
  undo(): void
  redo(): void
  /** null: searching is left to the browser */
  find: (() => void) | null
}

/**
 * Keys that work wherever the focus is in the window. A field undoes its own typing, and the spreadsheet hears its keys
 * itself: neither is meddled with. Keys go by their place: on a Russian keyboard Z is «я».
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea, select, dialog, [contenteditable=true], .sheet-grid')) return
      const { undo, redo, find } = latest.current
      if (event.code === 'KeyZ' && !event.shiftKey) undo()
      else if (event.code === 'KeyY' || event.code === 'KeyZ') redo()
      else if (event.code === 'KeyF' && find !== null) find()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
}
