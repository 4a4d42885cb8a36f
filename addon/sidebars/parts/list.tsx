import { type ComponentChildren, toChildArray } from 'preact'
import { useState } from 'preact/hooks'
import { LinkButton } from './button.tsx'

type ListProps = {
  children: ComponentChildren
  label?: string
  /** How many are shown at first and with each «Показать ещё». */
  step?: number
  /** Numbered: the order means something. */
  ordered?: boolean
}

/** A list between hairlines. Arrows move between its rows; a long one is shown in portions. */
export function List({ children, label, step = 50, ordered = false }: ListProps) {
  const [shown, setShown] = useState(step)
  const rows = toChildArray(children)
  const Tag = ordered ? 'ol' : 'ul'
  const left = rows.length - shown
  return (
    <>
      <Tag class="list" aria-label={label} onKeyDown={moveByArrows}>
        {rows.slice(0, shown)}
      </Tag>
      {left > 0 && (
        <LinkButton onClick={() => setShown(shown + step)}>
          {`Показать ещё ${Math.min(step, left)}`}
        </LinkButton>
      )}
    </>
  )
}

function moveByArrows(event: KeyboardEvent): void {
  const list = event.currentTarget
  // A list within a list has moved already; at its ends it leaves the key to the outer one.
  if (event.defaultPrevented) return
  if (!(list instanceof HTMLElement) || !(event.target instanceof HTMLElement)) return
  const rows = [...list.querySelectorAll<HTMLElement>('.row')]
  const at = rows.indexOf(event.target)
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  const row = to === undefined ? undefined : rows[to]
  if (row === undefined) return
  event.preventDefault()
  row.focus()
}
