import type { ComponentChildren } from 'preact'
import type { FieldView } from '#shared/programme/fieldView.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { parseDate } from '#shared/programme/parseDate.ts'
import { listText, parseList } from '#shared/programme/parseList.ts'
import { parseNumber } from '#shared/programme/parseNumber.ts'
import { parseSchoolClass } from '#shared/programme/parseSchoolClass.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { TextField } from '../parts/textField.tsx'

type FormFieldProps = {
  field: FieldView
  value: string
  onChange: (value: string) => void
  /** What the add-on said of this field. */
  error?: string | undefined
  /** A proposal under the field. */
  offer?: ComponentChildren
}

/** A column of the workbook as a field, with the reader of its cells. */
export function FormField({ field, value, onChange, error, offer }: FormFieldProps) {
  const { title, note, kind, options, required } = field
  const common = {
    label: title,
    ...((offer ?? note) && { hint: offer ?? noBreak(note) }),
    error: error ?? (value === field.value && field.problem !== '' ? field.problem : undefined),
  }
  if (kind === 'entries')
    return (
      <CheckGroup
        {...common}
        options={options.map(option)}
        value={parseList(value)}
        onChange={chosen => onChange(listText(chosen))}
      />
    )
  if (kind === 'choice' || kind === 'entry' || kind === 'yesNo' || kind === 'label')
    return (
      <Select
        {...common}
        options={[...options, ...(value === '' || options.includes(value) ? [] : [value])].map(option)}
        value={value === '' ? null : value}
        onChange={chosen => onChange(chosen ?? '')}
        {...(!required && { empty: 'Не указано' })}
      />
    )
  const text = { ...common, value, onChange, check: (typed: string) => problemOf(field, typed) }
  return field.long ? (
    <TextArea {...text} />
  ) : (
    <TextField
      {...text}
      {...(kind === 'date' && { placeholder: 'дд.мм.гггг' })}
      inputMode={kind === 'date' || kind === 'number' ? 'numeric' : 'text'}
    />
  )
}

const option = (title: string) => ({ code: title, title })
const utcDay = (moment: Date) => moment.toISOString().slice(0, 10) as CivilDate

/** What is wrong with a typed value, as the add-on will say it; nothing where it only decides later. */
function problemOf({ kind, required, title, range }: FieldView, text: string): string | undefined {
  if (text.trim() === '') return required ? `Не заполнено: ${title.toLowerCase()}` : undefined
  if (kind === 'date') return parseDate(text, utcDay).problem
  if (kind === 'number' && range) return parseNumber(text, range).problem
  return kind === 'schoolClass' ? parseSchoolClass(text).problem : undefined
}
