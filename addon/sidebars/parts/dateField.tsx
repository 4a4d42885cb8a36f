import { useEffect, useState } from 'preact/hooks'
import { Field, type FieldProps } from './field.tsx'

/** What the programme's one reader of dates says about a text: a civil date YYYY-MM-DD, or what is wrong. */
export type ParsedDate = { date: string } | { problem: string }

type DateFieldProps = FieldProps & {
  /** A civil date YYYY-MM-DD, or '' while there is none. */
  value: string
  onChange: (date: string) => void
  parse: (text: string) => ParsedDate
}

/** A date as people write it, дд.мм.гггг; read on leaving the field, and clean as soon as what is typed is right. */
export function DateField({ value, onChange, parse, error, ...field }: DateFieldProps) {
  const [draft, setDraft] = useState(shown(value))
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    setDraft(shown(value))
    setProblem(undefined)
  }, [value])

  const leave = (text: string) => {
    const read: ParsedDate = text.trim() === '' ? { date: '' } : parse(text.trim())
    if ('problem' in read) return setProblem(read.problem)
    setProblem(undefined)
    setDraft(shown(read.date))
    if (read.date !== value) onChange(read.date)
  }
  return (
    <Field {...field} error={problem ?? error}>
      {wiring => (
        <input
          {...wiring}
          class="input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          placeholder="дд.мм.гггг"
          value={draft}
          onInput={({ currentTarget }) => {
            setDraft(currentTarget.value)
            // On leaving, the line of the message would go and the button under the mouse with it.
            if (problem !== undefined && 'date' in parse(currentTarget.value.trim())) setProblem(undefined)
          }}
          onBlur={({ currentTarget }) => leave(currentTarget.value)}
        />
      )}
    </Field>
  )
}

const shown = (date: string) => date.split('-').reverse().join('.')
