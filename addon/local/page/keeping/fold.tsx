import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'

/** A line that opens in place; of several with one name only one is open. */
export function Fold(o: { title: string; says: string; children: ComponentChildren }) {
  return (
    <details class="keeping-fold" name="keeping">
      <summary>
        <Icon name="right" />
        <span>
          <b>{o.title}</b>
          <span class="small dim">{o.says}</span>
        </span>
      </summary>
      <div class="keeping-inner">{o.children}</div>
    </details>
  )
}
