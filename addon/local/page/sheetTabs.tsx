import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { MenuList, type MenuLine } from './menuBar.tsx'
import type { SheetInfo } from './sheet.ts'

interface TabsProps {
  sheets: SheetInfo[]
  current: number | null
  open(sheetId: number): void
  /** opens the sheet with the focus in its table */
  enter(sheetId: number): void
  add(): void
  /** what can be done with the open sheet */
  lines: MenuLine[]
}

/** The sheets at the foot of the window: arrows walk, the sheet opens at once; beside them a new one, and what to do with this one. */
export function SheetTabs({ sheets, current, open, enter, add, lines }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const [menu, setMenu] = useState(false)
  const title = sheets.find(({ sheetId }) => sheetId === current)?.title ?? ''

  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  useEffect(() => {
    if (!menu) return
    const away = (event: Event) => {
      if (!more.current?.parentElement?.contains(event.target as Node)) setMenu(false)
    }
    addEventListener('pointerdown', away)
    addEventListener('blur', away)
    return () => {
      removeEventListener('pointerdown', away)
      removeEventListener('blur', away)
    }
  }, [menu])

  const step = (by: number) => {
    const at = sheets.findIndex(({ sheetId }) => sheetId === current)
    const next = sheets[(at + by + sheets.length) % sheets.length]
    if (next === undefined) return
    open(next.sheetId)
    list.current?.querySelector<HTMLElement>(`[data-sheet="${next.sheetId}"]`)?.focus()
  }
  const shut = () => {
    setMenu(false)
    more.current?.focus()
  }
  return (
    <>
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
            // A key on the tab stays among the tabs; who clicks wants to type.
            onClick={({ detail }) => (detail === 0 ? open(sheetId) : enter(sheetId))}
            onContextMenu={event => {
              event.preventDefault()
              open(sheetId)
              setMenu(true)
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <button type="button" class="icon-btn" aria-label="Добавить лист" onClick={add}>
        <Icon name="plus" />
      </button>
      <div class="tab-menu">
        <button
          ref={more}
          type="button"
          class="icon-btn"
          aria-label={`Лист «${title}»: что сделать`}
          aria-haspopup="menu"
          aria-expanded={menu}
          onClick={() => setMenu(!menu)}
        >
          <Icon name="more" />
        </button>
        {menu && (
          <MenuList
            label={`Лист «${title}»`}
            items={lines}
            back={shut}
            leave={() => setMenu(false)}
            done={shut}
            sideways={() => undefined}
          />
        )}
      </div>
    </>
  )
}
