import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

type FoldProps = {
  title: string
  open: boolean
  onToggle: (open: boolean) => void
  children: ComponentChildren
}

/** A block that folds to its one line. */
export function Fold({ title, open, onToggle, children }: FoldProps) {
  return (
    <details open={open} onToggle={({ currentTarget }) => currentTarget.open !== open && onToggle(!open)}>
      <summary>
        {title}
        <Icon name="down" />
      </summary>
      <div class="stack-3">{children}</div>
    </details>
  )
}
