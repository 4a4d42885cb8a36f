import type { ComponentChildren } from 'preact'
import { LinkButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { iconOfTone, type Tone } from './tone.ts'

/** The way out of a message: one link. */
export type NextStep = { label: string; onClick: () => void }

type NoteProps = {
  tone?: Tone
  /** What has happened. */
  title: string
  /** Where, and the facts. */
  children?: ComponentChildren
  next?: NextStep | undefined
  icon?: IconName
  /** It has appeared by itself: readers hear it at once. */
  live?: boolean
}

/** A message: what, then where and the facts, then the next step. */
export function Note({ tone = 'info', title, children, next, icon, live }: NoteProps) {
  return (
    <div class={tone === 'info' ? 'note' : `note ${tone}`} role={live ? 'alert' : undefined}>
      <Icon name={icon ?? iconOfTone[tone]} />
      <p>
        <b>{title}</b>
      </p>
      {children && (typeof children === 'string' ? <p>{children}</p> : <div>{children}</div>)}
      {next && (
        <p>
          <LinkButton onClick={next.onClick}>{next.label}</LinkButton>
        </p>
      )}
    </div>
  )
}
