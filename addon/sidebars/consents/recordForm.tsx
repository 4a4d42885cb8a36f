import { useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { callServer } from '../callServer.ts'
import { readDate } from '../pairing/setup.ts'
import { Button, LinkButton, TwoButtons } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { DateField } from '../parts/dateField.tsx'
import { FieldForm } from '../parts/fieldForm.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import { TextField } from '../parts/textField.tsx'
import { today } from '../settings/today.ts'
import type { Writing } from '../useWriting.ts'
import { type Asked, kindOptions } from './words.ts'

/** Somebody whose consent has come. */
export interface Consenting {
  id: string
  name: string
  minor: boolean
  representatives: readonly { id: string; name: string }[]
}

export interface Recording {
  kind: Asked
  people: readonly Consenting[]
}

type Input = InputOf<'recordConsent'>
type Signed = Input['people'][number]

const channels = [
  { code: 'paper', title: 'на бумаге' },
  { code: 'scan', title: 'скан-копия' },
  { code: 'signature', title: 'электронная подпись' },
] as const

const relations = [
  { code: 'mother', title: 'мать' },
  { code: 'father', title: 'отец' },
  { code: 'guardian', title: 'опекун' },
  { code: 'trustee', title: 'попечитель' },
  { code: 'foster', title: 'приёмный родитель' },
  { code: 'other', title: 'иной законный представитель' },
] as const

const other = 'другой'

type RecordFormProps = {
  recording: Recording
  titles: Readonly<Record<string, string>>
  writing: Writing
  onBack: () => void
}

/** «Сдали 12 согласий»: one date, text and channel for all; who signed is asked where it does not follow by itself. */
export function RecordForm({ recording, titles, writing, onBack }: RecordFormProps) {
  const { people } = recording
  const [kind, setKind] = useState<Asked>(recording.kind)
  const [on, setOn] = useState<string>(today())
  const [validTo, setValidTo] = useState('')
  const [edition, setEdition] = useState('')
  const [channel, setChannel] = useState<(typeof channels)[number]['code'] | null>('paper')
  const [separate, setSeparate] = useState(true)
  const [note, setNote] = useState('')
  const [signers, setSigners] = useState<Readonly<Record<string, Signed>>>({})
  const asking = people.filter(
    ({ minor, representatives }) => minor && (representatives.length !== 1 || people.length === 1),
  )
  const known = people.filter(({ minor }) => minor).length - asking.length
  const { refusal } = writing
  /** What is told at a field is no longer true once something is typed. */
  const typed =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value)
      writing.refuse(undefined)
    }
  const atField = (at: string) => (refusal?.at === at ? `${refusal.message}. ${refusal.next}` : undefined)

  const preview = async () => {
    const input: Input = {
      kind,
      on,
      validTo,
      edition,
      channel,
      separate,
      note,
      people: people.map(({ id }) => named(signers[id] ?? { id })),
    }
    const reply = await callServer('recordConsent', input, { mode: 'preview' })
    if (!reply.ok) return writing.refuse(reply.refusal)
    writing.refuse(undefined)
    const { written, already, unnamed } = reply.view
    if (reply.preview)
      writing.suggest({
        preview: reply.preview,
        label: `Внести ${count(written, 'согласие', 'согласия', 'согласий')}`,
        notes: [
          ...(unnamed.length > 0
            ? [`Представитель не назван: ${unnamed.join('; ')}. Его можно вписать позже в карточке.`]
            : []),
          ...(already.length > 0 ? [`Уже внесены и второй раз не запишутся: ${already.join('; ')}.`] : []),
        ],
        write: options => callServer('recordConsent', input, options),
      })
  }

  return (
    <Section title={people.length === 1 ? (people[0]?.name ?? '') : 'Внести согласия'} gap={3}>
      {people.length > 1 && <p class="small dim">{people.map(({ name }) => name).join(', ')}</p>}
      <FieldForm onSubmit={() => void preview()}>
        <Select
          label="Согласие"
          hint={titles[kind]}
          options={kindOptions}
          value={kind}
          onChange={code => setKind(code ?? kind)}
        />
        <DateField
          label="Когда подписано"
          value={on}
          onChange={typed(setOn)}
          parse={readDate}
          error={atField('on')}
        />
        {asking.map(person => (
          <SignerField
            key={person.id}
            person={person}
            value={signers[person.id]}
            onChange={typed((value: Signed) => setSigners({ ...signers, [person.id]: value }))}
            error={atField(person.id)}
          />
        ))}
        {known > 0 && (
          <p class="small dim">
            {`У ${count(known, 'ребёнка', 'детей', 'детей')} один представитель: он и будет записан как подписавший.`}
          </p>
        )}
        <Select label="Как получено" options={channels} value={channel} onChange={setChannel} />
        <TextField
          label="Версия текста"
          hint="Например: от 01.09.2026"
          optional
          maxLength={200}
          value={edition}
          onChange={setEdition}
        />
        <DateField
          label="Действует по"
          optional
          value={validTo}
          onChange={typed(setValidTo)}
          parse={readDate}
          error={atField('validTo')}
        />
        <TextField label="Где хранится" optional maxLength={500} value={note} onChange={setNote} />
        <Checkbox checked={separate} onChange={setSeparate}>
          Отдельным документом
        </Checkbox>
        <TwoButtons>
          <Button kind="quiet" slim onClick={onBack}>
            Назад
          </Button>
          <Button type="submit" slim busy={writing.busy}>
            Проверить
          </Button>
        </TwoButtons>
      </FieldForm>
    </Section>
  )
}

/** A representative whose name is still blank is none yet. */
function named({ representative, ...signed }: Signed): Signed {
  const blank = !representative || (representative.lastName === '' && representative.firstName === '')
  return blank ? signed : { ...signed, representative }
}

type SignerProps = {
  person: Consenting
  value: Signed | undefined
  onChange: (value: Signed) => void
  error: string | undefined
}

const nobody = { lastName: '', firstName: '', middleName: '', relation: 'mother' as const }

/** Who signed for a minor: one of several known, or somebody new. */
function SignerField({ person, value, onChange, error }: SignerProps) {
  const { id, name, representatives } = person
  // The only one there is signs unless it is said otherwise.
  const only = representatives.length === 1 ? (representatives[0]?.id ?? null) : null
  const writesNew = value?.representative !== undefined
  const given = value?.representative ?? nobody
  const set = (part: Partial<typeof given>) => onChange({ id, representative: { ...given, ...part } })
  if (!writesNew && representatives.length === 0)
    return (
      <p class="small">
        {`${name}: представитель не внесён. `}
        <LinkButton onClick={() => onChange({ id, representative: nobody })}>
          Назвать представителя
        </LinkButton>
      </p>
    )
  return (
    <fieldset class="stack">
      <legend class="small">{`Кто подписал: ${name}`}</legend>
      {representatives.length > 0 && (
        <Select
          label="Представитель"
          options={[
            ...representatives.map(row => ({ code: row.id, title: row.name })),
            { code: other, title: 'другой' },
          ]}
          value={writesNew ? other : (value?.signer ?? only)}
          empty="Не указан"
          error={error}
          onChange={code =>
            onChange(
              code === other
                ? { id, representative: nobody }
                : { id, ...(code !== null && { signer: code }) },
            )
          }
        />
      )}
      {writesNew && (
        <>
          <TextField
            label="Фамилия представителя"
            maxLength={100}
            value={given.lastName}
            onChange={lastName => set({ lastName })}
            error={representatives.length > 0 ? undefined : error}
          />
          <TextField
            label="Имя"
            maxLength={100}
            value={given.firstName}
            onChange={firstName => set({ firstName })}
          />
          <TextField
            label="Отчество"
            optional
            maxLength={100}
            value={given.middleName}
            onChange={middleName => set({ middleName })}
          />
          <Select
            label="Кем приходится"
            options={relations}
            value={given.relation}
            onChange={relation => set({ relation: relation ?? 'other' })}
          />
        </>
      )}
    </fieldset>
  )
}
