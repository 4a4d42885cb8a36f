import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

type FieldFormProps = {
  /** Called with what the fields hold by then; not while one of them is wrong. */
  onSubmit: () => void
  children: ComponentChildren
}

/** Fields and the button that sends them. Fields are read on leaving them, also when Enter is pressed in one. */
export function FieldForm({ onSubmit, children }: FieldFormProps) {
  const latest = useRef(onSubmit)
  latest.current = onSubmit
  const submit = (form: HTMLFormElement) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    requestAnimationFrame(() => {
      const wrong = form.querySelector<HTMLElement>('.input[aria-invalid="true"]')
      if (wrong) wrong.focus()
      else latest.current()
    })
  }
  return (
    <form
      class="stack-3"
      // Pressing a button must not take the focus: a message that goes on leaving the field would move the button away.
      onMouseDown={event => {
        if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
      }}
      onSubmit={event => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {children}
    </form>
  )
}
