import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'

type RowProps = {
  /** The bold line. */
  title: ComponentChildren
  second?: ComponentChildren
  chips?: ComponentChildren
  /** A Tie or an Icon. */
  lead?: ComponentChildren
  /** A number on the right; without one an arrow says whether the row is open, with null there is neither. */
  aside?: ComponentChildren
  /** Stands before the line, such as a tick; null keeps its place. */
  before?: ComponentChildren
  open?: boolean
  onToggle: (open: boolean) => void
  /** What the open row shows. */
  children?: ComponentChildren
  /** Open as a card: for the one opened thing of a page. */
  card?: boolean
}

/** A line of a list that opens in place. Esc closes it and gives the focus back. */
export function Row(props: RowProps) {
  const { title, second, chips, lead, aside, before, open = false, onToggle, children, card } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onToggle(false)
    button.current?.focus()
  }
  const carded = open && card
  const line = (
    <button
      ref={button}
      type="button"
      class="row"
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => onToggle(!open)}
    >
      <span class="lead">{lead}</span>
      <span>
        <b>{title}</b>
        {second && <span class="second">{second}</span>}
        {chips}
      </span>
      {aside === undefined ? (
        <Icon name={open ? 'up' : 'down'} />
      ) : (
        aside !== null && <span class="num">{aside}</span>
      )}
    </button>
  )
  return (
    <li onKeyDown={close} class={carded ? 'opened' : undefined}>
      <div class={carded ? 'card on stack-3' : undefined}>
        {before === undefined ? (
          line
        ) : (
          <div class="pick">
            {before}
            {line}
          </div>
        )}
        {open && (
          <div id={id} class={carded ? 'stack-3' : 'inside stack-3'}>
            {children}
          </div>
        )}
      </div>
    </li>
  )
}
