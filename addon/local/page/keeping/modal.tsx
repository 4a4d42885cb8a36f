import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from '../icon.tsx'

interface ModalProps {
  title: string
  close(): void
  children: ComponentChildren
}

/** A window over the page: Esc and the cross close it, and focus goes back to where it came from. */
export function Modal({ title, close, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()

  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  return (
    <dialog
      ref={element}
      class="keeping"
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <div class="frame-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="icon-btn" aria-label="Закрыть окно" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div class="keeping-body">{children}</div>
    </dialog>
  )
}
