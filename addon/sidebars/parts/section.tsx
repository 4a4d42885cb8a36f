import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type SectionProps = {
  /** Its heading; without one give a label for readers. */
  title?: string
  label?: string
  /** A number, a date or a link on the right of the heading. */
  aside?: ComponentChildren
  tone?: 'bad'
  /** On the paper band: a document lies here. */
  desk?: boolean
  /** Space between the things inside: none, 8, 12. */
  gap?: 0 | 2 | 3
  children: ComponentChildren
}

/** A part of a sidebar between two hairlines. */
export function Section({ title, label, aside, tone, desk, gap = 0, children }: SectionProps) {
  const id = useId()
  const spaced = gap === 3 ? ' stack-3' : gap === 2 ? ' stack' : ''
  return (
    <section
      class={`sec${desk ? ' desk' : ''}${spaced}`}
      {...(title ? { 'aria-labelledby': id } : { 'aria-label': label })}
    >
      {title && (
        <div class="sec-head">
          <h2 id={id} tabIndex={-1} class={tone === 'bad' ? 'bad-t' : undefined}>
            {title}
          </h2>
          {typeof aside === 'object' ? aside : aside !== undefined && <span class="small dim">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  )
}
