import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { callServer } from '../callServer.ts'
import { readDate } from '../pairing/setup.ts'
import { Button } from '../parts/button.tsx'
import { CheckGroup } from '../parts/checkGroup.tsx'
import { DateField } from '../parts/dateField.tsx'
import { FieldForm } from '../parts/fieldForm.tsx'
import { today } from '../settings/today.ts'
import type { Writing } from '../useWriting.ts'
import type { PersonView } from './personPanel.tsx'
import { type Asked, kindOptions } from './words.ts'

type WithdrawProps = { view: PersonView; writing: Writing; onSteps: (steps: readonly string[]) => void }

/** Which consents are withdrawn, and since when; what follows is told before and after. */
export function WithdrawForm({ view, writing, onSteps }: WithdrawProps) {
  const [kinds, setKinds] = useState<Asked[]>(
    view.standing.includes('consent') ? ['consent'] : [...view.standing],
  )
  const [on, setOn] = useState<string>(today())
  const [missing, setMissing] = useState(false)
  const { refusal } = writing
  const preview = async () => {
    setMissing(kinds.length === 0)
    if (kinds.length === 0) return
    const input: InputOf<'withdrawConsent'> = { person: view.id, kinds, on }
    const reply = await callServer('withdrawConsent', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    writing.refuse(undefined)
    const steps = [...reply.view.steps, ...reply.view.pairs.map(({ says }) => says)]
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: 'Отозвать',
        notes: steps,
        write: async options => {
          const done = await callServer('withdrawConsent', input, options)
          if (done.ok) onSteps(steps)
          return done
        },
      })
  }
  return (
    <FieldForm onSubmit={() => void preview()}>
      <CheckGroup
        label="Что отозвано"
        hint={
          kinds.includes('consent') && view.standing.length > 1
            ? 'Без согласия на обработку не действуют и остальные'
            : undefined
        }
        options={kindOptions.filter(({ code }) => view.standing.includes(code))}
        value={kinds}
        onChange={chosen => {
          setKinds(chosen)
          setMissing(false)
        }}
        error={missing ? 'Отметьте, что отозвано' : undefined}
      />
      <DateField
        label="Когда получен отзыв"
        value={on}
        onChange={on => {
          setOn(on)
          // What is told at the field is no longer true.
          writing.refuse(undefined)
        }}
        parse={readDate}
        error={refusal?.at === 'on' ? `${refusal.message}. ${refusal.next}` : undefined}
      />
      <Button type="submit" slim busy={writing.busy}>
        Отозвать согласие
      </Button>
    </FieldForm>
  )
}
