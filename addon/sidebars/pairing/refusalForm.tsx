import { useState } from 'preact/hooks'
import { Button, TwoButtons } from '../parts/button.tsx'
import { Select } from '../parts/select.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { type AgreementRow, type No, sidesOf, sideTitles } from './agreement.ts'

type RefusalFormProps = {
  row: AgreementRow
  busy: boolean
  onSave: (no: Omit<No, 'pair'>) => void
  onBack: () => void
}

/** Who has said no, and why. */
export function RefusalForm({ row, busy, onSave, onBack }: RefusalFormProps) {
  const [by, setBy] = useState<No['by']>('mentee')
  const [reason, setReason] = useState('')
  return (
    <form
      class="stack-3"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) onSave({ by, reason })
      }}
    >
      <Select
        label="Кто отказался"
        options={sidesOf(row).map(({ side }) => ({ code: side, title: sideTitles[side] }))}
        value={by}
        onChange={code => setBy(code ?? 'mentee')}
      />
      <TextArea
        label="Причина"
        hint="Видит только куратор"
        optional
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      <TwoButtons>
        <Button kind="quiet" slim onClick={onBack} disabled={busy}>
          Назад
        </Button>
        <Button type="submit" slim busy={busy}>
          Записать отказ
        </Button>
      </TwoButtons>
    </form>
  )
}
