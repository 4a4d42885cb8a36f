import type { ComponentChildren } from 'preact'
import { Button, LinkButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { NextStep } from './note.tsx'

type EmptyProps = {
  icon: IconName
  /** The fact: «Наставников пока нет». */
  title: string
  children?: ComponentChildren
  primary?: NextStep
  second?: NextStep
}

/** Nothing here yet: the fact, one way on, one other way. */
export function Empty({ icon, title, children, primary, second }: EmptyProps) {
  return (
    <section class="empty" aria-label={title}>
      <div class="big-ico">
        <Icon name={icon} />
      </div>
      <h2>{title}</h2>
      {children && <p class="small dim">{children}</p>}
      {primary && (
        <div>
          <Button onClick={primary.onClick}>{primary.label}</Button>
        </div>
      )}
      {second && (
        <div>
          <LinkButton onClick={second.onClick}>{second.label}</LinkButton>
        </div>
      )}
    </section>
  )
}
