import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { Tie } from '../parts/tie.tsx'

type PickRowProps = {
  title: string
  second: string
  chips?: ComponentChildren
  aside?: ComponentChildren
  /** Undefined where there is nothing to choose. */
  picked: boolean | undefined
  onPick: (picked: boolean) => void
  open: boolean
  onToggle: (open: boolean) => void
  children: ComponentChildren
}

/** A pair in a list: can be ticked, opens in place as a card. Esc closes it and gives the focus back. */
export function PickRow(props: PickRowProps) {
  const { title, second, chips, aside, picked, onPick, open, onToggle, children } = props
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    onToggle(false)
    button.current?.focus()
  }
  return (
    <li onKeyDown={close} class={open ? 'opened' : undefined}>
      <div class={open ? 'card on stack-3' : undefined}>
        <div class="pick">
          {picked !== undefined && (
            <label class="tick">
              <span class="sr">{`Выбрать: ${title} – ${second}`}</span>
              <input
                type="checkbox"
                checked={picked}
                onChange={({ currentTarget }) => onPick(currentTarget.checked)}
              />
            </label>
          )}
          <button
            ref={button}
            type="button"
            class="row"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onToggle(!open)}
          >
            <span class="lead">
              <Tie />
            </span>
            <span>
              <b>{title}</b>
              <span class="second">{second}</span>
              {chips}
            </span>
            {aside !== undefined && <span class="num">{aside}</span>}
          </button>
        </div>
        {open && (
          <div id={id} class="stack-3">
            {children}
          </div>
        )}
      </div>
    </li>
  )
}
