import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

export interface DropItem {
  title: string
  keys?: string
  off?: boolean
  /** a patch of this colour before the words */
  patch?: string
  run(): void
}

interface DropMenuProps {
  label: string
  /** null parts what belongs together */
  items: (DropItem | null)[]
  at?: { left: number; top: number }
  close(): void
}

/** An open list of commands: arrows walk, Enter does, Esc leaves. */
export function DropMenu({ label, items, at, close }: DropMenuProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    buttons(list.current)[0]?.focus()
    if (at !== undefined && list.current !== null) keepInside(list.current, at)
    const away = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) close()
    }
    document.addEventListener('pointerdown', away, true)
    return () => {
      document.removeEventListener('pointerdown', away, true)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons(list.current)
    const now = all.indexOf(document.activeElement as HTMLButtonElement)
    const goes: Record<string, number> = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      Home: 0,
      End: all.length - 1,
    }
    const next = goes[event.key]
    if (next !== undefined) all[(next + all.length) % all.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const line = (item: DropItem | null, index: number): ComponentChildren =>
    item === null ? (
      <hr key={index} />
    ) : (
      <button
        key={item.title}
        type="button"
        role="menuitem"
        disabled={item.off === true}
        onClick={() => {
          close()
          item.run()
        }}
      >
        {item.patch !== undefined && <i style={{ background: item.patch }} />}
        <span>{item.title}</span>
        {item.keys !== undefined && <kbd>{item.keys}</kbd>}
      </button>
    )
  return (
    <div
      ref={list}
      class={at === undefined ? 'grid-drop' : 'grid-drop is-free'}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map(line)}
    </div>
  )
}

const buttons = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLButtonElement>('button:not([disabled])') ?? []),
]

function keepInside(list: HTMLElement, { left, top }: { left: number; top: number }): void {
  const { width, height } = list.getBoundingClientRect()
  list.style.left = `${Math.max(4, Math.min(left, window.innerWidth - width - 4))}px`
  list.style.top = `${Math.max(4, Math.min(top, window.innerHeight - height - 4))}px`
}
