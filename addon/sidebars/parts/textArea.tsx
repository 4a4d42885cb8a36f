import { Field, type FieldProps, useCheck } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  check?: (value: string) => string | undefined
  rows?: number
  maxLength?: number
}

/** Several lines of text. */
export function TextArea({ value, onChange, check, rows = 3, maxLength, error, ...field }: TextAreaProps) {
  const { problem, leave, retype } = useCheck(check)
  return (
    <Field {...field} error={error ?? problem}>
      {wiring => (
        <textarea
          {...wiring}
          class="input"
          rows={rows}
          value={value}
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
