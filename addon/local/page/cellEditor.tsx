import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { HIDDEN_FIELD } from './keepFocus.ts'
import type { Place } from './moveCell.ts'
import type { ValidationView } from './sheet.ts'

export interface Editing extends Place {
  /** what typing began with; null = the cell's own text */
  first: string | null
}

export interface KeyThatEnded {
  key: string
  shift: boolean
}

interface EditorProps {
  name: string
  text: string
  first: string | null
  validation: ValidationView | null
  /** typed null: nothing is to be written */
  end(typed: string | null, key: KeyThatEnded | null): void
}

/** The field that stands in a cell while it is edited: Enter and Tab write, Esc leaves everything as it was. */
export function CellEditor({ name, text, first, validation, end }: EditorProps) {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement & HTMLSelectElement>(null)
  const ended = useRef(false)
  const choices = validation?.kind === 'list' ? validation.options : null
  // A list that takes other values too is chosen from on Enter and typed into as soon as one types.
  const isListed = text === '' || choices?.includes(text) === true
  const isSelect = choices !== null && (validation?.strict === true || (first === null && isListed))
  const [typed, setTyped] = useState(() => (isSelect ? optionBy(first, choices) : first) ?? text)
  const finish = (value: string | null, key: KeyThatEnded | null) => {
    if (ended.current) return
    ended.current = true
    end(value, key)
  }

  useLayoutEffect(() => {
    field.current?.focus()
    if (first === null && !isSelect) field.current?.select()
  }, [])

  const shared = {
    ref: field,
    'aria-label': `Ячейка ${name}`,
    value: typed,
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // The spreadsheet that is being made ready behind takes the focus for itself: nobody has left the field.
      if (relatedTarget instanceof Element && relatedTarget.closest(`.sheet-grid.waiting, ${HIDDEN_FIELD}`))
        field.current?.focus()
      else finish(field.current?.value ?? typed, null)
    },
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation()
      const value = field.current?.value ?? typed
      if (event.key === 'Escape') finish(null, { key: 'Escape', shift: false })
      else if (event.key === 'Tab' || (event.key === 'Enter' && !event.altKey && !event.isComposing)) {
        finish(value, { key: event.key, shift: event.shiftKey })
      } else return
      event.preventDefault()
    },
  }
  return (
    <>
      {isSelect ? (
        <select {...shared} onChange={event => setTyped(event.currentTarget.value)}>
          {['', ...choices].map(option => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
          {!choices.includes(text) && text !== '' && <option value={text}>{text}</option>}
        </select>
      ) : choices !== null ? (
        <>
          <input {...shared} list="choices" onInput={event => setTyped(event.currentTarget.value)} />
          <datalist id="choices">
            {choices.map(option => (
              <option key={option} value={option} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea
          {...shared}
          rows={Math.min(6, Math.max(1, Math.ceil(typed.length / 28), typed.split('\n').length))}
          placeholder={validation?.kind === 'date' ? 'дд.мм.гггг' : ''}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      )}
      {validation?.help && <span class="editor-hint">{validation.help}</span>}
    </>
  )
}

function optionBy(first: string | null, choices: string[]): string | undefined {
  return first === null
    ? undefined
    : choices.find(option => option.toLowerCase().startsWith(first.toLowerCase()))
}
