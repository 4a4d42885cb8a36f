import { useState } from 'preact/hooks'
import type { Refused } from '../callServer.ts'
import { Button } from '../parts/button.tsx'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { DateField } from '../parts/dateField.tsx'
import { FieldForm } from '../parts/fieldForm.tsx'
import { Select } from '../parts/select.tsx'
import { type AgreementRow, type Side, sidesOf, sideTitles, type Yes } from './agreement.ts'
import { readDate } from './setup.ts'

const ways: { code: Yes['how']; title: string }[] = [
  { code: 'inPerson', title: 'лично' },
  { code: 'sheet', title: 'на листе согласования' },
  { code: 'phone', title: 'по телефону' },
  { code: 'form', title: 'в анкете' },
]

type YesFormProps = {
  rows: readonly AgreementRow[]
  /** Civil date. */
  today: string
  busy: boolean
  refusal: Refused | undefined
  onSave: (yes: Omit<Yes, 'pairs'>) => void
  onBack?: () => void
}

/** Who has said yes, when and how. Sides that have not answered yet are ticked to begin with. */
export function YesForm({ rows, today, busy, refusal, onSave, onBack }: YesFormProps) {
  const asked = rows.flatMap(sidesOf)
  const options = (['mentee', 'mentor', 'parent'] as const).filter(side =>
    asked.some(each => each.side === side),
  )
  const [sides, setSides] = useState<Side[]>(
    options.filter(side => asked.some(each => each.side === side && each.agreedOn === '')),
  )
  const [on, setOn] = useState(today)
  const [how, setHow] = useState<Yes['how']>('sheet')
  const [missing, setMissing] = useState(false)
  const [sentOn, setSentOn] = useState<string>()
  const save = () => {
    setMissing(sides.length === 0)
    setSentOn(on)
    if (sides.length > 0) onSave({ sides, on, how })
  }
  return (
    <FieldForm onSubmit={() => busy || save()}>
      <CheckGroup
        label="Кто согласился"
        options={options.map(code => ({ code, title: sideTitles[code] }))}
        value={sides}
        onChange={chosen => {
          setSides(chosen)
          setMissing(false)
        }}
        error={missing ? 'Отметьте, кто согласился' : undefined}
      />
      <DateField
        label="Когда"
        value={on}
        onChange={setOn}
        parse={readDate}
        error={refusal?.at === 'on' && sentOn === on ? `${refusal.message}. ${refusal.next}.` : undefined}
      />
      <Select label="Как" options={ways} value={how} onChange={code => setHow(code ?? 'sheet')} />
      <div class="btns">
        {onBack && (
          <Button kind="quiet" slim onClick={onBack} disabled={busy}>
            Назад
          </Button>
        )}
        <Button type="submit" slim busy={busy}>
          Записать согласие
        </Button>
      </div>
    </FieldForm>
  )
}
