import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

type Pressed = { onClick?: (() => void) | undefined; disabled?: boolean | undefined }

type ButtonProps = Pressed & {
  /** Verb and thing: «Составить 2 договора». */
  children: ComponentChildren
  kind?: 'primary' | 'quiet'
  slim?: boolean
  icon?: IconName
  /** Its work is under way: it stays in place, is said to be busy and takes no second press. */
  busy?: boolean
  type?: 'button' | 'submit'
}

/** The action; one primary button on a page. */
export function Button({ children, kind, slim, icon, busy, disabled, onClick, type }: ButtonProps) {
  return (
    <button
      type={type ?? 'button'}
      class={`btn${kind === 'quiet' ? ' quiet' : ''}${slim ? ' slim' : ''}`}
      disabled={disabled}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

type LinkButtonProps = Pressed & {
  children: ComponentChildren
  /** Where it opens something below: whether that is open. */
  expanded?: boolean
}

/** A way on that is a word: the next step of a note, a list's «Показать ещё». */
export function LinkButton({ children, expanded, ...button }: LinkButtonProps) {
  return (
    <button type="button" class="link" aria-expanded={expanded} {...button}>
      {children}
    </button>
  )
}

type IconButtonProps = Pressed & {
  icon: IconName
  /** Its name for readers, shown as a hint too. */
  label: string
  pressed?: boolean
  framed?: boolean
}

/** A button that is only a drawing: used where the place is known, the name is always given. */
export function IconButton({ icon, label, pressed, framed, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      class={framed ? 'icon-btn framed' : 'icon-btn'}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      {...button}
    >
      <Icon name={icon} />
    </button>
  )
}

/** Two buttons of equal width: back and forth. */
export function TwoButtons({ children }: { children: ComponentChildren }) {
  return <div class="two">{children}</div>
}
