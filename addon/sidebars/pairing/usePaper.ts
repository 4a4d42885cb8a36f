import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Puts a sheet into the page, prints it, and takes it away when the dialog has closed. */
export function usePaper() {
  const [paper, setPaper] = useState<ComponentChild>(null)
  useEffect(() => {
    if (paper === null) return
    const printed = () => setPaper(null)
    window.addEventListener('afterprint', printed, { once: true })
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', printed)
    }
  }, [paper])
  return [paper, setPaper] as const
}
