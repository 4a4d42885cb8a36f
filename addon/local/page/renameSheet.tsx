import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface RenameProps {
  title: string
  rename(title: string): void
  close(): void
}

/** A new name for a sheet of one's own: Enter takes it, Esc leaves the old one. */
export function RenameSheet({ title, rename, close }: RenameProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(title)
  const wanted = text.trim()

  useLayoutEffect(() => {
    dialog.current?.showModal()
    field.current?.select()
  }, [])

  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby="rename-title"
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="rename-title">{`Новое название листа «${title}»`}</h2>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (wanted !== '' && wanted !== title) rename(wanted)
          close()
        }}
      >
        <div class="field">
          <label for="rename-field">Название</label>
          <input
            id="rename-field"
            ref={field}
            class="input"
            maxLength={100}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        </div>
        <div class="btns">
          <button type="submit" class="btn">
            Переименовать лист
          </button>
          <button type="button" class="btn quiet" onClick={close}>
            Не менять
          </button>
        </div>
      </form>
    </dialog>
  )
}
