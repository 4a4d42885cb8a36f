import { useEffect, useState } from 'preact/hooks'

/** Puts a sheet into the page, prints it, and takes it away when the dialog has closed. */
export function usePaper<Paper extends string>() {
  const [paper, setPaper] = useState<Paper>()
  useEffect(() => {
    if (paper === undefined) return
    const printed = () => setPaper(undefined)
    window.addEventListener('afterprint', printed, { once: true })
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', printed)
    }
  }, [paper])
  return [paper, setPaper] as const
}
