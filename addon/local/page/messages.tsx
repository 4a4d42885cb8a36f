import { useEffect, useState } from 'preact/hooks'
import type { HostEvents } from './events.ts'
import { Icon } from './icon.tsx'
import type { RefusedEdit } from './useWorkbook.ts'

export interface Failure {
  title: string
  message: string
  /** info: the person did it herself, or nothing went wrong */
  tone: 'bad' | 'info'
}

interface MessagesProps {
  silent: boolean
  refused: RefusedEdit | null
  failure: Failure | null
  running: string | null
  toast: HostEvents['toast'] | null
  writeAgain(edit: RefusedEdit): void
  dismiss(): void
  dropToast(): void
  cancel(): void
}

/** What the program says by itself, at the foot of the window: never more than the person can act upon. */
export function Messages(props: MessagesProps) {
  const { silent, refused, failure, running, toast, writeAgain, dismiss } = props
  return (
    <div class="messages">
      {silent && (
        <Note
          tone="bad"
          title="Программа остановлена"
          message="Записанное сохранено. Запустите её снова и откройте новый адрес."
        />
      )}
      {failure !== null && <Note {...failure} dismiss={dismiss} />}
      {refused !== null && (
        <Note
          tone="bad"
          title={
            refused.moved
              ? `Строку ${refused.place.row} уже изменили. Ваша правка не записана`
              : 'Значение не записано'
          }
          message={refused.message}
          dismiss={dismiss}
        >
          {refused.moved && refused.text !== '' && (
            <button type="button" class="link" onClick={() => writeAgain(refused)}>
              Записать «{shortened(refused.text)}» в строку {refused.place.row}
            </button>
          )}
        </Note>
      )}
      {running !== null && <Running title={running} cancel={props.cancel} />}
      {toast !== null && <Toast key={toast.message} toast={toast} drop={props.dropToast} />}
    </div>
  )
}

function Note(o: {
  tone: 'bad' | 'info'
  title: string
  message: string
  dismiss?: () => void
  children?: preact.ComponentChildren
}) {
  return (
    <div class={o.tone === 'bad' ? 'note bad' : 'note'} role="alert">
      <Icon name={o.tone === 'bad' ? 'warn' : 'info'} />
      <p>
        <b>{o.title}</b>
      </p>
      <p>{o.message}</p>
      {o.dismiss !== undefined && (
        <p class="note-ways">
          {o.children}
          <button type="button" class="link" onClick={o.dismiss}>
            Закрыть
          </button>
        </p>
      )}
    </div>
  )
}

/** A command that takes longer than a moment can be stopped. */
function Running({ title, cancel }: { title: string; cancel: () => void }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="running" role="status">
      {late && (
        <>
          <span class="busy" aria-hidden="true" />
          <p>
            <b>{title}</b>
            <span class="dim"> Таблица пока не меняется</span>
          </p>
          <button type="button" class="btn quiet slim" onClick={cancel}>
            Остановить
          </button>
        </>
      )}
    </div>
  )
}

function Toast({ toast, drop }: { toast: HostEvents['toast']; drop: () => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.seconds < 0) return
    const timer = setTimeout(drop, Math.max(toast.seconds || 20, 5) * 1000)
    return () => clearTimeout(timer)
  }, [held])
  return (
    <div
      class="toast"
      role="status"
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <p>
        {toast.title !== '' && <b>{toast.title}. </b>}
        {toast.message}
      </p>
      <button type="button" onClick={drop}>
        Закрыть
      </button>
    </div>
  )
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
