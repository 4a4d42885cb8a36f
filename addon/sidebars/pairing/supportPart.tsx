import type { ComponentChild } from 'preact'
import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { supportTable } from '#shared/matching/supportTable.ts'
import { callServer, type Refused } from '../callServer.ts'
import { Button, TwoButtons } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { saveTables } from '../saveTables.ts'
import type { Plan } from './setup.ts'
import { SupportSheet } from './supportSheet.tsx'

type SupportPartProps = { plan: Plan; onPrint: (sheet: ComponentChild) => void }

/** «Список для психолога»: what goes into it, then paper or a file. Grounds only where the curator says so. */
export function SupportPart({ plan, onPrint }: SupportPartProps) {
  const [grounds, setGrounds] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refused>()
  const take = async (give: (list: ViewOf<'supportList'>) => void) => {
    setBusy(true)
    const mentees = plan.unmatched.map(({ mentee }) => mentee.id)
    const got = await callServer('supportList', { form: plan.form, mentees, grounds })
    setBusy(false)
    setRefusal(got.ok ? undefined : got.refusal)
    if (got.ok) give(got.view)
  }
  return (
    <div class="card flat stack-3 support">
      <p class="small">
        В списке имя, класс, форма и запрос. Психологическое сопровождение организуется при необходимости,
        поиск наставника продолжается.
      </p>
      <Checkbox checked={grounds} onChange={setGrounds}>
        Указать основания, их видит только куратор
      </Checkbox>
      <TwoButtons>
        <Button
          kind="quiet"
          slim
          icon="print"
          disabled={busy}
          onClick={() => void take(list => onPrint(<SupportSheet list={list} />))}
        >
          Напечатать список
        </Button>
        <Button
          kind="quiet"
          slim
          icon="download"
          disabled={busy}
          onClick={() =>
            void take(
              ({ formTitle, rows }) =>
                void saveTables(`Список для психолога, ${formTitle}`, [supportTable(formTitle, rows)]),
            )
          }
        >
          Скачать список
        </Button>
      </TwoButtons>
      {refusal && <RefusalNote refusal={refusal} />}
    </div>
  )
}
