import type { ComponentChildren } from 'preact'
import { LinkButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { NextStep } from './note.tsx'
import { iconOfTone, type Tone } from './tone.ts'

type StateProps = {
  tone?: Tone
  icon?: IconName
  title: ComponentChildren
  second?: ComponentChildren
  next?: NextStep | undefined
}

/** A line of a list that does not open: a document that is there or lacks, a thing to do. */
export function State({ tone, icon, title, second, next }: StateProps) {
  return (
    <li class={tone ? `state ${tone}` : 'state'}>
      <Icon name={icon ?? iconOfTone[tone ?? 'info']} />
      <b>{title}</b>
      {second && <span class="dim">{second}</span>}
      {next && (
        <span>
          <LinkButton onClick={next.onClick}>{next.label}</LinkButton>
        </span>
      )}
    </li>
  )
}
