import { useState } from 'preact/hooks'
import { civilDateIn, parseDate } from '#shared/programme/parseDate.ts'
import { Button } from '../parts/button.tsx'
import { DateField, type ParsedDate } from '../parts/dateField.tsx'
import { TextField } from '../parts/textField.tsx'

export interface Stamp {
  number: string
  date: string
}

type FormProps = {
  /** The date that stands there at first. */
  today: string
  busy: boolean
  wrong: { at: string; message: string } | undefined
  onRegister: (stamp: Stamp) => void
}

const readDate = (text: string): ParsedDate => {
  const { value, problem } = parseDate(text, civilDateIn('UTC'))
  return problem === undefined ? { date: value ?? '' } : { problem }
}

/** Number and date of the signed order. */
export function RegistrationForm({ today, busy, wrong, onRegister }: FormProps) {
  const [number, setNumber] = useState('')
  const [date, setDate] = useState(today)
  const errorAt = (field: string) => (wrong?.at === field ? wrong.message : undefined)
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) onRegister({ number, date })
      }}
    >
      <TextField
        label="Номер"
        hint="Как в журнале регистрации: 40-од, 181/1"
        value={number}
        maxLength={60}
        error={errorAt('number')}
        onChange={setNumber}
      />
      <DateField label="Дата" value={date} error={errorAt('date')} parse={readDate} onChange={setDate} />
      <Button type="submit" slim busy={busy}>
        Зарегистрировать приказ
      </Button>
    </form>
  )
}
