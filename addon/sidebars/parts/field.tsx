import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** What every field is told. */
export type FieldProps = {
  label: string
  hint?: ComponentChildren
  /** What is wrong and how to write it; from the reader of the value or from the add-on's answer. */
  error?: string | undefined
  /** Marked «Можно пропустить». */
  optional?: boolean
}

/** What ties a control to its label, hint and error. */
export type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }

/** Label above, hint, error below. The control takes the wiring. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) {
  const { label, hint, error, optional, children } = props
  const id = useId()
  const told = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <Skippable />}
      </label>
      {children({
        id,
        ...(told && { 'aria-describedby': told }),
        ...(error && { 'aria-invalid': true }),
      })}
      <FieldError id={`${id}-error`} error={error} />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The word after the label of a field that may stay empty. */
export function Skippable() {
  return <span class="skippable">Можно пропустить</span>
}

/** What is wrong with the field above. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p class="err" id={id}>
      <Icon name="alert" />
      {error}
    </p>
  )
}

/** Checks a value when the curator leaves the field, never while typing; a corrected value is clean at once. */
export function useCheck<Value>(check?: (value: Value) => string | undefined) {
  const [problem, setProblem] = useState<string>()
  return {
    problem,
    leave: (value: Value) => setProblem(check?.(value)),
    retype: (value: Value) => problem !== undefined && check?.(value) === undefined && setProblem(undefined),
  }
}
