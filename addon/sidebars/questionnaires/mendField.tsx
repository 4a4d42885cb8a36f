import { CheckGroup } from '../parts/checkGroup.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { TextField } from '../parts/textField.tsx'
import { capital } from './capital.ts'
import type { CardView } from './responseCard.tsx'

type Question = CardView['questions'][number]
type Value = string | readonly string[]

type MendFieldProps = {
  question: Question
  /** What the curator has put so far; undefined: nothing yet. */
  value: Value | undefined
  /** Why the correction won't do either. */
  wrong: string | undefined
  onChange: (value: Value) => void
}

/** A question whose answer can't be used, with the answer to be put right: the reason goes once it is touched. */
export function MendField({ question, value, wrong, onChange }: MendFieldProps) {
  const { title, kind, options, places, texts, mended, problem } = question
  const shown = (text: string) => (kind === 'date' ? inDigits(text) : text)
  const now = value ?? mended ?? texts.map(shown)
  const list = typeof now === 'string' ? [now] : now
  const [text = ''] = list
  const error = value === undefined ? capital(problem) : wrong
  const field = {
    label: title,
    error,
    hint: `Написано: ${texts.filter(Boolean).map(shown).join('; ') || 'ничего'}`,
  }
  if (kind === 'ranking')
    return (
      <>
        {Array.from({ length: places }, (_, at) => (
          <Select
            key={at}
            label={`${at + 1}-е место: ${title}`}
            error={at === 0 ? error : undefined}
            hint={`Написано: ${texts[at] || 'ничего'}`}
            options={options.map(option => ({ code: option, title: option }))}
            value={options.find(option => option === list[at]) ?? null}
            onChange={chosen =>
              onChange(
                Array.from({ length: places }, (_, i) => (i === at ? (chosen ?? '') : (list[i] ?? ''))),
              )
            }
            empty="Никого"
          />
        ))}
      </>
    )
  if (kind === 'several')
    return (
      <CheckGroup
        {...field}
        options={options.map(option => ({ code: option, title: option }))}
        value={options.filter(option => list.includes(option))}
        onChange={onChange}
      />
    )
  if (kind === 'choice' || kind === 'yesNo')
    return (
      <Select
        {...field}
        options={(kind === 'choice' ? options : ['да', 'нет']).map(option => ({
          code: option,
          title: option,
        }))}
        value={[...options, 'да', 'нет'].find(option => option === text) ?? null}
        onChange={chosen => onChange(chosen ?? '')}
        empty="Выберите"
      />
    )
  if (kind === 'longText') return <TextArea {...field} rows={4} value={text} onChange={onChange} />
  return <TextField {...field} value={text} onChange={onChange} />
}

/** Forms tell a date as YYYY-MM-DD; people write it as дд.мм.гггг. */
const inDigits = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1')
