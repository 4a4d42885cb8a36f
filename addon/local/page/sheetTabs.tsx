import { useEffect, useRef } from 'preact/hooks'
import type { SheetInfo } from './sheet.ts'

interface TabsProps {
  sheets: SheetInfo[]
  current: number | null
  open(sheetId: number): void
}

/** The sheets at the foot of the window: arrows walk, the sheet opens at once. */
export function SheetTabs({ sheets, current, open }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const step = (by: number) => {
    const at = sheets.findIndex(({ sheetId }) => sheetId === current)
    const next = sheets[(at + by + sheets.length) % sheets.length]
    if (next === undefined) return
    open(next.sheetId)
    list.current?.querySelector<HTMLElement>(`[data-sheet="${next.sheetId}"]`)?.focus()
  }
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label="Листы"
      ref={list}
      onKeyDown={event => {
        if (event.key === 'ArrowRight') step(1)
        else if (event.key === 'ArrowLeft') step(-1)
        else return
        event.preventDefault()
      }}
    >
      {sheets.map(({ sheetId, title, tabColor }) => (
        <button
          key={sheetId}
          type="button"
          role="tab"
          data-sheet={sheetId}
          aria-selected={sheetId === current}
          aria-controls="sheet"
          tabIndex={sheetId === current ? 0 : -1}
          style={tabColor === null ? {} : { boxShadow: `inset 0 -2px 0 ${tabColor}` }}
          onClick={() => open(sheetId)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
