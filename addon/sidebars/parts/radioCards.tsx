import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

type CardOption<Code extends string> = {
  code: Code
  title: string
  says?: string
  chip?: ComponentChildren
}

type RadioCardsProps<Code extends string> = {
  /** Said to readers; the heading above says it to the eye. */
  label: string
  options: readonly CardOption<Code>[]
  value: Code | null
  onChange: (value: Code) => void
}

/** One of a few ways, each with its consequences. */
export function RadioCards<Code extends string>({ label, options, value, onChange }: RadioCardsProps<Code>) {
  const name = useId()
  return (
    <fieldset class="stack">
      <legend class="sr">{label}</legend>
      {options.map(({ code, title, says, chip }) => (
        <label key={code} class="opt">
          <input type="radio" name={name} checked={code === value} onChange={() => onChange(code)} />
          <b>{title}</b>
          {says && <small>{says}</small>}
          {chip}
        </label>
      ))}
    </fieldset>
  )
}
