import { useId } from 'preact/hooks'
import { Icon } from '../icon.tsx'

interface PasswordFieldProps {
  label: string
  value: string
  shown: boolean
  /** stands below, in a calm voice */
  hint?: string | undefined
  error?: string | undefined
  /** new: the browser does not offer old ones */
  isNew?: boolean
  /** stands ready to be typed into */
  first?: boolean
  onInput(value: string): void
  onBlur?(): void
}

/** A field for a password, whose characters are hidden unless shown. */
export function PasswordField(o: PasswordFieldProps) {
  const id = useId()
  const below = o.error ?? o.hint
  return (
    <div class="field">
      <label for={id}>{o.label}</label>
      <input
        id={id}
        class="input"
        {...(o.shown ? { type: 'text' as const } : { type: 'password' as const })}
        value={o.value}
        maxLength={200}
        autocomplete={o.isNew ? 'new-password' : 'off'}
        spellcheck={false}
        autofocus={o.first}
        aria-invalid={o.error !== undefined}
        aria-describedby={below === undefined ? undefined : `${id}-below`}
        onInput={event => o.onInput(event.currentTarget.value)}
        onBlur={o.onBlur}
      />
      {below !== undefined && (
        <p id={`${id}-below`} class={o.error === undefined ? 'hint' : 'err'}>
          {o.error !== undefined && <Icon name="warn" />}
          {below}
        </p>
      )}
    </div>
  )
}

/** «Показать пароль» for the fields above it. */
export function ShowPassword({ shown, onChange }: { shown: boolean; onChange: (shown: boolean) => void }) {
  return (
    <label class="keeping-show">
      <input type="checkbox" checked={shown} onChange={event => onChange(event.currentTarget.checked)} />
      Показать пароль
    </label>
  )
}
