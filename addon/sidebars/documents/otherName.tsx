import { useState } from 'preact/hooks'
import { Fold } from '../parts/fold.tsx'
import { Select } from '../parts/select.tsx'
import { DeclensionForm } from './declensionForm.tsx'
import type { Declined, Mending } from './nameDoubts.tsx'

/** A name nobody doubts may still stand wrong: any of them can be mended. */
export function OtherName({ declined, busy, onForms }: Mending & { declined: readonly Declined[] }) {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const sure = declined.filter(({ gender }) => gender !== null)
  const person = sure.find(each => each.code === code)
  if (sure.length === 0) return null
  return (
    <Fold title="Исправить падежи имени" open={open} onToggle={setOpen}>
      <Select
        label="Чьё имя"
        options={sure.map(({ code, name }) => ({ code, title: name }))}
        value={code}
        onChange={setCode}
      />
      {person && <DeclensionForm key={person.code} person={person} busy={busy} onSave={onForms} />}
    </Fold>
  )
}
