import { useState } from 'preact/hooks'
import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { Button, LinkButton, TwoButtons } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { DeclensionForm, type Forms } from './declensionForm.tsx'

export type Declined = ViewOf<'previewPairsOrder'>['declined'][number]

export interface Mending {
  busy: boolean
  onGender: (person: Declined, gender: 'male' | 'female') => void
  onForms: (forms: Forms) => void
}

/** The names to look at, each with its way to mend it in place. */
export function NameDoubts({ declined, ...mending }: Mending & { declined: readonly Declined[] }) {
  const [opened, setOpened] = useState<string>()
  const doubted = declined.filter(({ doubt }) => doubt !== null)
  if (doubted.length === 0) return null
  const title =
    doubted.length === 1 ? 'Проверьте одно имя' : `Проверьте ${count(doubted.length, 'имя', 'имени', 'имён')}`
  return (
    <Note tone="warn" title={title}>
      <ul class="doubts">
        {doubted.map(person => (
          <li key={person.code} onKeyDown={event => event.key === 'Escape' && setOpened(undefined)}>
            <p>{person.doubt?.sentence}</p>
            {opened === person.code ? (
              <Mend person={person} {...mending} />
            ) : (
              <p>
                <LinkButton onClick={() => setOpened(person.code)}>
                  {lacksGender(person) ? 'Указать пол' : 'Вписать формы'}
                </LinkButton>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Note>
  )
}

const lacksGender = ({ doubt }: Declined) =>
  doubt?.reason === 'genderUnknown' || doubt?.reason === 'genderGuessed'

type MendProps = Mending & { person: Declined }

function Mend({ person, busy, onGender, onForms }: MendProps) {
  return (
    <div class="mend">
      {lacksGender(person) ? (
        <fieldset>
          <legend class="small">{`Пол: ${person.name}`}</legend>
          <TwoButtons>
            <Button kind="quiet" slim disabled={busy} onClick={() => onGender(person, 'male')}>
              Мужской
            </Button>
            <Button kind="quiet" slim disabled={busy} onClick={() => onGender(person, 'female')}>
              Женский
            </Button>
          </TwoButtons>
        </fieldset>
      ) : (
        <DeclensionForm person={person} busy={busy} onSave={onForms} />
      )}
    </div>
  )
}
