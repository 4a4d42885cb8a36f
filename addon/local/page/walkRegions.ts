/** F6 walks through the parts of the window: menu, table, sidebar, sheets. */
export function walkRegions(): () => void {
  const parts = [
    '.menubar [tabindex="0"]',
    '[data-selected], .sheet-grid:not(.waiting)',
    '.sidebar iframe',
    '.tabs [aria-selected=true]',
  ]
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    const found = parts.flatMap(part => [...document.querySelectorAll<HTMLElement>(part)].slice(0, 1))
    const at = found.findIndex(element => element.contains(document.activeElement))
    found[(at + (event.shiftKey ? -1 : 1) + found.length) % found.length]?.focus()
  }
  addEventListener('keydown', walk)
  return () => removeEventListener('keydown', walk)
}
