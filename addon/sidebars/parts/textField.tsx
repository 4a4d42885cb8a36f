import { Field, type FieldProps, useCheck } from './field.tsx'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  /** Looked at on leaving the field. */
  check?: (value: string) => string | undefined
  placeholder?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  maxLength?: number
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, check, placeholder, inputMode, maxLength, error, ...field } = props
  const { problem, leave, retype } = useCheck(check)
  return (
    <Field {...field} error={error ?? problem}>
      {wiring => (
        <input
          {...wiring}
          class="input"
          type="text"
          autocomplete="off"
          value={value}
          placeholder={placeholder}
          inputMode={inputMode}
          maxLength={maxLength}
          onInput={({ currentTarget }) => {
            retype(currentTarget.value)
            onChange(currentTarget.value)
          }}
          onBlur={({ currentTarget }) => leave(currentTarget.value)}
        />
      )}
    </Field>
  )
}
