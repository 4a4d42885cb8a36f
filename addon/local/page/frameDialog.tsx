import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FrameNotice } from './events.ts'
import { Frame, type FrameProps, type FrameSelection } from './frame.tsx'
import { Icon } from './icon.tsx'

interface FrameDialogProps {
  dialog: FrameNotice
  programme: string
  window: string
  selection: FrameSelection | null
  changes: number
  close(): void
  answered: FrameProps['answered']
  open: FrameProps['open']
}

/** Ui.showModalDialog and showModelessDialog of the add-on. */
export function FrameDialog({ dialog, close, ...rest }: FrameDialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const { width, height, modal, title, frame } = dialog

  useLayoutEffect(() => {
    if (modal === false) element.current?.show()
    else element.current?.showModal()
  }, [])

  return (
    <dialog
      ref={element}
      class="frame-dialog"
      aria-labelledby="dialog-title"
      style={{ width: `${width ?? 600}px`, height: `${(height ?? 400) + 49}px` }}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <div class="frame-head">
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="icon-btn" aria-label="Закрыть окно" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <Frame {...rest} frame={frame} title={title} close={close} escape={close} focusSheet={close} />
    </dialog>
  )
}
