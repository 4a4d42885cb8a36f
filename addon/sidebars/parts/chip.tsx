import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { iconOfTone, type Tone } from './tone.ts'

type ChipProps = { children: ComponentChildren; tone?: Tone; icon?: IconName }

/** A state in a word, never in colour alone. */
export function Chip({ children, tone, icon }: ChipProps) {
  const drawn = icon ?? (tone && iconOfTone[tone])
  return (
    <span class={tone ? `chip ${tone}` : 'chip'}>
      {drawn && <Icon name={drawn} />}
      {children}
    </span>
  )
}

/** Several chips: they wrap. */
export function Chips({ children }: { children: ComponentChildren }) {
  return <span class="chips">{children}</span>
}
