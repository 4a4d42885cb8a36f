import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

export type MenuLine =
  | {
      kind: 'item'
      title: string
      run: () => void
      /** the keys that do the same: «Ctrl+Z» */
      keys?: string
      /** there is nothing to do it with now */
      off?: boolean
    }
  | { kind: 'separator' }
  | { kind: 'menu'; title: string; items: MenuLine[] }

export interface Menu {
  title: string
  items: MenuLine[]
}

/** The menu bar of the window: arrows walk, Enter runs, Esc closes and gives focus back. */
export function MenuBar({ menus }: { menus: Menu[] }) {
  const [open, setOpen] = useState<number | null>(null)
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const heads = () => [
    ...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]') ?? []),
  ]
  const shut = (index: number) => {
    setOpen(null)
    heads()[index]?.focus()
  }
  const step = (from: number, by: number) => {
    const next = (from + by + menus.length) % menus.length
    setCurrent(next)
    heads()[next]?.focus()
    if (open !== null) setOpen(next)
  }

  useEffect(() => {
    if (open === null) return
    const away = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null)
    }
    addEventListener('pointerdown', away)
    addEventListener('blur', away)
    return () => {
      removeEventListener('pointerdown', away)
      removeEventListener('blur', away)
    }
  }, [open])

  return (
    <div class="menubar" role="menubar" aria-label="Меню" ref={bar}>
      {menus.map((menu, index) => (
        <div key={menu.title}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={current === index ? 0 : -1}
            onClick={() => {
              setCurrent(index)
              setOpen(open === index ? null : index)
            }}
            onPointerEnter={() => open !== null && setOpen(index)}
            onKeyDown={event => {
              if (event.key === 'ArrowRight') step(index, 1)
              else if (event.key === 'ArrowLeft') step(index, -1)
              else if (event.key === 'ArrowDown') setOpen(index)
              else if (event.key === 'Escape') setOpen(null)
              else return
              event.preventDefault()
            }}
          >
            {menu.title}
          </button>
          {open === index && (
            <MenuList
              label={menu.title}
              items={menu.items}
              back={() => shut(index)}
              leave={() => setOpen(null)}
              done={() => shut(index)}
              sideways={by => step(index, by)}
            />
          )}
        </div>
      ))}
    </div>
  )
}

interface ListProps {
  label: string
  items: MenuLine[]
  /** Esc: focus goes one level up */
  back: () => void
  /** Tab: focus goes on by itself */
  leave: () => void
  /** a line was chosen */
  done: () => void
  sideways: (by: number) => void
}

/** The lines of one menu, under a word of the bar or over a button. */
export function MenuList({ label, items, back, leave, done, sideways }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [inner, setInner] = useState<number | null>(null)
  const lines = () => [
    ...(list.current?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]') ?? []),
  ]
  const focusLine = (index: number) =>
    lines()
      .at(index % Math.max(1, lines().length))
      ?.focus()

  const fold = (title: string) => {
    setInner(null)
    focusLine(lines().findIndex(line => line.dataset.title === title))
  }

  useLayoutEffect(() => focusLine(0), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = lines().indexOf(document.activeElement as HTMLElement)
    if (event.key === 'ArrowDown') focusLine(at + 1)
    else if (event.key === 'ArrowUp') focusLine(at - 1)
    else if (event.key === 'Home') focusLine(0)
    else if (event.key === 'End') focusLine(-1)
    else if (event.key === 'Escape') back()
    else if (event.key === 'Tab') leave()
    else if (event.key === 'ArrowLeft') sideways(-1)
    else if (event.key === 'ArrowRight') {
      const submenu = lines()[at]?.getAttribute('aria-haspopup') === 'menu'
      if (submenu) lines()[at]?.click()
      else sideways(1)
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase()
      const starts = lines().map(line => line.dataset.title?.toLowerCase().startsWith(letter) === true)
      const next = starts.indexOf(true, at + 1)
      focusLine(next === -1 ? Math.max(0, starts.indexOf(true)) : next)
    } else return
    event.stopPropagation()
    if (event.key !== 'Tab') event.preventDefault()
  }

  return (
    <div class="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, index) =>
        item.kind === 'separator' ? (
          <hr key={`line ${items.slice(0, index).length}`} />
        ) : (
          <div key={item.title} role="none">
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-title={item.title}
              aria-haspopup={item.kind === 'menu' ? 'menu' : undefined}
              aria-disabled={item.kind === 'item' && item.off ? true : undefined}
              aria-keyshortcuts={item.kind === 'item' ? item.keys?.replace('Ctrl', 'Control') : undefined}
              aria-expanded={item.kind === 'menu' ? inner === index : undefined}
              onClick={() => {
                if (item.kind === 'menu') return setInner(inner === index ? null : index)
                if (item.off) return
                done()
                item.run()
              }}
            >
              {item.title}
              {item.kind === 'menu' && <Icon name="right" />}
              {item.kind === 'item' && item.keys && (
                <span class="keys" aria-hidden="true">
                  {item.keys}
                </span>
              )}
            </button>
            {item.kind === 'menu' && inner === index && (
              <MenuList
                label={item.title}
                items={item.items}
                back={() => fold(item.title)}
                leave={leave}
                done={done}
                sideways={by => (by > 0 ? sideways(by) : fold(item.title))}
              />
            )}
          </div>
        ),
      )}
    </div>
  )
}
