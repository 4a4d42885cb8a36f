import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Question } from './events.ts'

const BUTTONS: Record<string, [button: string, label: string][]> = {
  OK: [['OK', 'Понятно']],
  OK_CANCEL: [
    ['OK', 'Продолжить'],
    ['CANCEL', 'Отмена'],
  ],
  YES_NO: [
    ['YES', 'Да'],
    ['NO', 'Нет'],
  ],
  YES_NO_CANCEL: [
    ['YES', 'Да'],
    ['NO', 'Нет'],
    ['CANCEL', 'Отмена'],
  ],
}

/** Ui.alert and Ui.prompt of the add-on: the command waits for the answer, Esc closes without one. */
export function QuestionDialog({
  question,
  answer,
}: {
  question: Question
  answer: (button: string, text: string) => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const { title, prompt, buttons } = question.alert ??
    question.prompt ?? { title: '', prompt: '', buttons: 'OK' }
  const offered = BUTTONS[buttons] ?? BUTTONS.OK ?? []

  useLayoutEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={title === '' ? 'question-text' : 'question-title'}
      onCancel={event => {
        event.preventDefault()
        answer('CLOSE', '')
      }}
    >
      {title !== '' && <h2 id="question-title">{title}</h2>}
      {question.kind === 'prompt' ? (
        <div class="field">
          <label id="question-text" for="question-field">
            {prompt}
          </label>
          <input
            id="question-field"
            class="input"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && answer(offered[0]?.[0] ?? 'OK', text)}
          />
        </div>
      ) : (
        <p id="question-text">{prompt}</p>
      )}
      <div class="btns">
        {offered.map(([button, label], index) => (
          <button
            key={button}
            type="button"
            class={index === 0 ? 'btn' : 'btn quiet'}
            onClick={() => answer(button, text)}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  )
}
