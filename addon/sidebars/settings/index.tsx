import { useState } from 'preact/hooks'
import { Mode } from '../parts/mode.tsx'
import { mount, Page } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useView } from '../useServer.ts'
import { FirstRun } from './firstRun.tsx'
import { SettingsForm } from './settingsForm.tsx'

export const title = 'Настройки'

/** The first run while the school is not named yet; after that the settings. */
function Settings() {
  const { view, refusal, busy, again } = useView('showSettings', {})
  const value = (key: string) => view?.fields.find(field => field.key === key)?.value ?? ''
  // The first run writes the names while it goes on: it ends when the curator has seen its last step, not before.
  const [begun, setBegun] = useState(false)
  const unnamed = view !== undefined && value('schoolFull') === '' && value('headLast') === ''
  const isFirst = unnamed || refusal?.code === 'notSetUp'
  if (isFirst && !begun) setBegun(true)
  if (isFirst || begun)
    return (
      <FirstRun
        onDone={() => {
          setBegun(false)
          again()
        }}
      />
    )
  if (view)
    return (
      <SettingsForm
        view={view}
        band={
          <Mode
            place={value('dataPlace') === 'В Google Таблице' ? 'google' : 'computer'}
            year={view.schoolYear}
          />
        }
        onWritten={again}
      />
    )
  return (
    <Page title={title}>
      <Section label="Настройки">
        {refusal && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
        {busy && <Progress what="Читаем настройки" keeps="Таблица не меняется" />}
      </Section>
    </Page>
  )
}

mount(<Settings />)
