import { Field, type FieldProps } from './field.tsx'

/** One of a dictionary: its code and its Russian title. */
export type Option<Code extends string | number = string> = { code: Code; title: string }

type SelectProps<Code extends string | number> = FieldProps & {
  options: readonly Option<Code>[]
  /** Null while nothing is chosen. */
  value: Code | null
  onChange: (value: Code | null) => void
  /** The line that means nothing is chosen; without it something always is. */
  empty?: string
}

/** One out of a list. */
export function Select<Code extends string | number>(props: SelectProps<Code>) {
  const { options, value, onChange, empty, ...field } = props
  const chosen = (text: string) => options.find(({ code }) => String(code) === text)?.code ?? null
  return (
    <Field {...field}>
      {wiring => (
        <select
          {...wiring}
          class="input"
          value={value === null ? '' : String(value)}
          onChange={({ currentTarget }) => onChange(chosen(currentTarget.value))}
        >
          {(empty !== undefined || value === null) && <option value="">{empty ?? 'Выберите'}</option>}
          {options.map(({ code, title }) => (
            <option key={code} value={String(code)}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
