import { useEffect, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { copyText } from './copyText.ts'
import { LeftCellsNote } from './leftCells.tsx'
import type { Place } from './moveCell.ts'
import type { Kept } from './keptTexts.ts'
import type { RefusedEdit } from './refusedEdit.ts'

export interface Failure {
  title: string
  message: string
  /** info: the person did it herself, or nothing went wrong */
  tone: 'bad' | 'info'
}

/** A short word at the foot, with at most one way on. */
export interface ToastWords {
  title: string
  message: string
  /** how long it stays; less than 0: until it is closed */
  seconds: number
  way?: { label: string; run(): void }
}

interface MessagesProps {
  silent: boolean
  kept: Kept[]
  failure: Failure | null
  running: string | null
  toast: ToastWords | null
  writeAgain(edit: RefusedEdit): void
  goTo(sheetId: number, place: Place): void
  drop(id: number): void
  dismiss(): void
  dropToast(): void
  cancel(): void
}

/** What the program says by itself, at the foot of the window: never more than the person can act upon. */
export function Messages(props: MessagesProps) {
  const { silent, kept, failure, running, toast, writeAgain, goTo, dismiss } = props
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
      {kept.map(one =>
        'left' in one ? (
          <LeftCellsNote
            key={one.id}
            {...one.left}
            goTo={place => goTo(one.left.sheetId, place)}
            dismiss={() => props.drop(one.id)}
          />
        ) : (
          <RefusedNote
            key={one.id}
            refused={one.refused}
            writeAgain={() => {
              props.drop(one.id)
              writeAgain(one.refused)
            }}
            dismiss={() => props.drop(one.id)}
          />
        ),
      )}
      {running !== null && <Running title={running} cancel={props.cancel} />}
      {toast !== null && <Toast key={toast.message} toast={toast} drop={props.dropToast} />}
    </div>
  )
}

function RefusedNote(o: { refused: RefusedEdit; writeAgain(): void; dismiss(): void }) {
  const { again, title, message, text } = o.refused
  return (
    <Note tone="bad" title={title} message={message} dismiss={o.dismiss}>
      {again !== null && (
        <button type="button" class="link" onClick={o.writeAgain}>
          {againLabel(o.refused)}
        </button>
      )}
      {text !== '' && (
        <button type="button" class="link" onClick={() => void copyText(text)}>
          Скопировать
        </button>
      )}
    </Note>
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

function Toast({ toast, drop }: { toast: ToastWords; drop: () => void }) {
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
      {toast.way !== undefined && (
        <button
          type="button"
          onClick={() => {
            drop()
            toast.way?.run()
          }}
        >
          {toast.way.label}
        </button>
      )}
      <button type="button" onClick={drop}>
        Закрыть
      </button>
    </div>
  )
}

function againLabel({ text, place, again }: RefusedEdit): string {
  const [block] = again ?? []
  const alone = again?.length === 1 && block?.text.length === 1 && block.text[0]?.length === 1
  return alone ? `Записать «${shortened(text)}» в строку ${place?.row}` : 'Записать поверх'
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
