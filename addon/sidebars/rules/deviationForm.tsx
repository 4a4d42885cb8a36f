import { useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { callServer, type Refused } from '../callServer.ts'
import { readDate } from '../pairing/setup.ts'
import { Button, TwoButtons } from '../parts/button.tsx'
import { DateField } from '../parts/dateField.tsx'
import { FieldForm } from '../parts/fieldForm.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { TextArea } from '../parts/textArea.tsx'
import { TextField } from '../parts/textField.tsx'
import type { Writing } from '../useWriting.ts'
import type { BreachLine } from './groups.ts'

type DeviationFormProps = {
  lines: readonly BreachLine[]
  isLaw: boolean
  writing: Writing
  onBack: () => void
}

const fields = ['reason', 'decidedBy', 'until']

/** One meeting decides on several breaches: who decided and until when are offered again. */
let lastDecision = { decidedBy: '', until: '' }

/** Why breaches of one rule may stand, who decided so, and until when. */
export function DeviationForm({ lines, isLaw, writing, onBack }: DeviationFormProps) {
  const [reason, setReason] = useState('')
  const [decidedBy, setDecidedBy] = useState(lastDecision.decidedBy)
  const [until, setUntil] = useState(lastDecision.until)
  const [refusal, setRefusal] = useState<Refused>()
  const [busy, setBusy] = useState(false)
  /** What is told at a field is no longer true once something is typed. */
  const typed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      setRefusal(undefined)
    }
  const atField = (key: string) => (refusal?.at === key ? `${refusal.message}. ${refusal.next}` : undefined)

  const submit = async () => {
    const input = {
      rule: lines[0]?.rule ?? '',
      subjects: lines.map(({ subject }) => subject),
      reason,
      decidedBy,
      until,
    }
    setBusy(true)
    const reply = await callServer('recordDeviation', input, { mode: 'preview' })
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply.refusal)
    if (!reply.ok)
      return requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.input[aria-invalid="true"]')?.focus(),
      )
    lastDecision = { decidedBy, until }
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label:
          lines.length === 1
            ? 'Записать отступление'
            : `Записать ${count(lines.length, 'отступление', 'отступления', 'отступлений')}`,
        write: options => callServer('recordDeviation', input, options),
      })
  }
  return (
    <FieldForm onSubmit={() => busy || void submit()}>
      {isLaw && (
        <p class="small warn-t">
          Это требование закона, решение школы его не отменяет. Отметка только объяснит, почему оно пока не
          выполнено.
        </p>
      )}
      <TextArea
        label="Почему оставляем"
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={typed(setReason)}
        error={atField('reason')}
      />
      <TextField
        label="Кто решил"
        hint="Должность и фамилия"
        maxLength={200}
        value={decidedBy}
        onChange={typed(setDecidedBy)}
        error={atField('decidedBy')}
      />
      <DateField
        label="До какого дня"
        hint="Потом правило напомнит о себе"
        value={until}
        onChange={typed(setUntil)}
        parse={readDate}
        error={atField('until')}
      />
      {refusal && !fields.includes(refusal.at ?? '') && <RefusalNote refusal={refusal} />}
      <TwoButtons>
        <Button kind="quiet" slim onClick={onBack}>
          Не оставлять
        </Button>
        <Button type="submit" slim busy={busy}>
          Проверить
        </Button>
      </TwoButtons>
    </FieldForm>
  )
}
