import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** Sensitive things: grounds, health, behaviour. They stand apart and say who sees them. */
export function PrivateBox({ children }: { children: ComponentChildren }) {
  return (
    <div class="card flat">
      <div class="state private">
        <Icon name="lock" />
        <b>Видит только куратор</b>
        <div>{children}</div>
      </div>
    </div>
  )
}
