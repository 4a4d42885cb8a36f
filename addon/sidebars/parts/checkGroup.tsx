import { useId, useState } from 'preact/hooks'
import { FieldError, type FieldProps, Skippable } from './field.tsx'
import { SearchBox } from './searchBox.tsx'
import type { Option } from './select.tsx'

type CheckGroupProps<Code extends string | number> = FieldProps & {
  options: readonly Option<Code>[]
  /** Chosen codes, in the order of the dictionary. */
  value: readonly Code[]
  onChange: (value: Code[]) => void
}

/** A dictionary longer than this gets a search of its own. */
const searchable = 12

/** Several out of a dictionary. */
export function CheckGroup<Code extends string | number>(props: CheckGroupProps<Code>) {
  const { label, hint, error, optional, options, value, onChange } = props
  const id = useId()
  const [wanted, setWanted] = useState('')
  const isChosen = (code: Code) => value.includes(code)
  const toggle = (code: Code) =>
    onChange(options.map(option => option.code).filter(other => isChosen(other) !== (other === code)))
  const told = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  const seen = options.filter(
    ({ code, title }) => isChosen(code) || title.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  return (
    <fieldset class="field" aria-describedby={told || undefined}>
      <legend>
        {label}
        {optional && <Skippable />}
      </legend>
      {options.length > searchable && (
        <SearchBox label={`Найти: ${label}`} placeholder="Найти" value={wanted} onChange={setWanted} />
      )}
      <div class="checks">
        {seen.map(({ code, title }) => (
          <label key={code} class="check">
            <input type="checkbox" checked={isChosen(code)} onChange={() => toggle(code)} />
            {title}
          </label>
        ))}
        {seen.length === 0 && <p class="small dim">Такого в справочнике нет</p>}
      </div>
      <FieldError id={`${id}-error`} error={error} />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
