import type { ComponentChildren } from 'preact'

/** A document as it will be printed. */
export function Paper({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <article class="paper" aria-label={label}>
      {children}
    </article>
  )
}

type LineProps = {
  children: ComponentChildren
  centred?: boolean
  indented?: boolean
  bold?: boolean
  /** Not in the document: «Ещё 4 пары и приложение». */
  aside?: boolean
}

/** A paragraph. */
export function PaperLine({ children, centred, indented, bold, aside }: LineProps) {
  const marks = [centred && 'c', indented && 'i', aside && 'dim'].filter(Boolean).join(' ')
  return <p class={marks || undefined}>{bold ? <b>{children}</b> : children}</p>
}

/** Two ends of one line: date and place, post and name. */
export function PaperSplit({ left, right }: { left: ComponentChildren; right: ComponentChildren }) {
  return (
    <p class="split">
      <span>{left}</span>
      <span>{right}</span>
    </p>
  )
}

/** What is merged in: a name, declined; doubtful ones are marked for a look. */
export function PaperField({ children, doubtful }: { children: ComponentChildren; doubtful?: boolean }) {
  return <mark class={doubtful ? 'q' : undefined}>{children}</mark>
}
