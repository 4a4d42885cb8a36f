import { useEffect, useRef } from 'preact/hooks'
import type { FieldGroup } from '#addon/features/rowForm.ts'
import type { Refused } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { LinkButton } from '../parts/button.tsx'
import { type Change, Diff } from '../parts/diff.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { FormField } from './formField.tsx'

/** What the curator has typed so far, by column key; fields that are not here stand as they were. */
export type Typed = Readonly<Record<string, string>>

type RowFormProps = {
  title: string
  groups: readonly FieldGroup[]
  typed: Typed
  onType: (typed: Typed) => void
  refusal?: Refused | undefined
  /** «мужской», where the patronymic tells it. */
  genderGuess?: string | undefined
  /** Fields in which the row differs from what it was when the form was opened. */
  conflicts?: readonly Change[] | undefined
  onCompare?: () => void
}

/** A form of one row. The field that a refusal names gets the focus. */
export function RowForm(props: RowFormProps) {
  const { title, groups, typed, onType, refusal, genderGuess = '', conflicts = [], onCompare } = props
  const fields = useRef<HTMLDivElement>(null)
  const named = groups.some(group => group.fields.some(({ key }) => key === refusal?.at))
  useEffect(() => {
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true], .err')
    if (refusal && wrong) wrong.focus()
  }, [refusal])
  useEffect(() => fields.current?.querySelector<HTMLElement>('h2')?.focus(), [])
  return (
    <div ref={fields}>
      {((refusal && !named) || conflicts.length > 0) && (
        <Section label="Что мешает записать" gap={3}>
          {refusal && !named && (
            <RefusalNote
              refusal={refusal}
              next={
                refusal.code === 'changedMeanwhile' && onCompare
                  ? { label: 'Сравнить и выбрать', onClick: onCompare }
                  : undefined
              }
            />
          )}
          {conflicts.length > 0 && (
            <Note tone="info" title="Сейчас в таблице и ваша правка">
              <Diff changes={conflicts} />
            </Note>
          )}
        </Section>
      )}
      {groups.map((group, index) => (
        <Section key={group.title} title={index === 0 ? title : group.title} gap={3}>
          {group.fields.map(field => (
            <FormField
              key={field.key}
              field={field}
              value={typed[field.key] ?? field.value}
              onChange={value => onType({ ...typed, [field.key]: value })}
              error={field.key === refusal?.at ? refusal.message : undefined}
              offer={
                field.key === 'gender' && genderGuess !== '' && !(typed.gender ?? field.value) ? (
                  <>
                    {`По отчеству: ${genderGuess}. `}
                    <LinkButton onClick={() => onType({ ...typed, gender: genderGuess })}>
                      {`Поставить «${genderGuess}»`}
                    </LinkButton>
                  </>
                ) : undefined
              }
            />
          ))}
        </Section>
      ))}
    </div>
  )
}

/** The values to write and what they were: for a new row everything filled in, else only what differs. */
export function changesOf(groups: readonly FieldGroup[], typed: Typed, isNew: boolean) {
  const values: Record<string, string> = {}
  const was: Record<string, string> = {}
  for (const { key, value } of groups.flatMap(group => group.fields)) {
    const now = typed[key] ?? value
    if (isNew ? now !== '' : now !== value) values[key] = now
    if (!isNew && now !== value) was[key] = value
  }
  return { values, was }
}

export const isChanged = (groups: readonly FieldGroup[], typed: Typed): boolean =>
  groups.some(group => group.fields.some(({ key, value }) => (typed[key] ?? value) !== value))
