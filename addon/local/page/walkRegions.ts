/** The parts of the window in their order, and what takes the focus in each. */
const PARTS = [
  ['.menubar', '[tabindex="0"]'],
  ['#sheet', '[data-selected], .sheet-grid:not(.waiting)'],
  ['.sidebar', 'iframe'],
  ['.foot-bar', '[aria-selected=true]'],
] as const

/** F6 walks through the parts of the window: menu, table, sidebar, sheets; Shift+F6 walks back. */
export function walkRegions(): () => void {
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    const parts = PARTS.flatMap(([region, target]) => {
      const part = document.querySelector(region)
      const takes = part?.querySelector<HTMLElement>(target)
      return part === null || takes == null ? [] : [{ part, takes }]
    })
    const at = parts.findIndex(({ part }) => part.contains(document.activeElement))
    const step = event.shiftKey ? -1 : 1
    parts[(Math.max(at, event.shiftKey ? 0 : -1) + step + parts.length) % parts.length]?.takes.focus()
  }
  addEventListener('keydown', walk)
  return () => removeEventListener('keydown', walk)
}
