import { useEffect, useRef } from 'preact/hooks'
import type { Writing } from '../useWriting.ts'

/** From the preview back to the button that led to it. */
export function useWayBack(writing: Writing): () => void {
  const pressed = useRef<HTMLElement | null>(null)
  const previewing = useRef(false)
  previewing.current = writing.offer !== undefined
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !previewing.current) pressed.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  return () => {
    const { current } = pressed
    writing.back()
    requestAnimationFrame(() => current?.isConnected && current.focus())
  }
}
