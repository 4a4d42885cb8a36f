import { useState } from 'preact/hooks'
import type { InputOf, ViewOf } from '#addon/features/call.ts'
import { Button } from '../parts/button.tsx'
import { Segments } from '../parts/segments.tsx'
import { TextField } from '../parts/textField.tsx'

export type Forms = InputOf<'saveDeclension'>

type Person = ViewOf<'previewPairsOrder'>['declined'][number]
type Part = Person['parts'][number]

const partTitles = { last: 'Фамилия', first: 'Имя', middle: 'Отчество' } as const
const cases = [
  ['gen', 'Родительный: кого'],
  ['dat', 'Дательный: кому'],
  ['acc', 'Винительный: кого'],
  ['ins', 'Творительный: кем'],
] as const

type FormProps = { person: Person; busy: boolean; onSave: (forms: Forms) => void }

/** How one word of a name stands in the cases; what is saved wins over the rules for everybody of that name. */
export function DeclensionForm({ person, busy, onSave }: FormProps) {
  const [chosen, setChosen] = useState(person.parts[0]?.part ?? 'last')
  const part = person.parts.find(each => each.part === chosen)
  return (
    <div class="stack">
      <Segments
        label="Какое слово исправить"
        options={person.parts.map(each => ({ code: each.part, title: partTitles[each.part] }))}
        value={chosen}
        onChange={setChosen}
      />
      {part && (
        <PartForm key={`${person.code} ${chosen}`} part={part} person={person} busy={busy} onSave={onSave} />
      )}
    </div>
  )
}

function PartForm({ part, person, busy, onSave }: FormProps & { part: Part }) {
  const { gen, dat, acc, ins } = part
  const [forms, setForms] = useState({ gen, dat, acc, ins })
  const save = () => onSave({ part: part.part, gender: person.gender, nom: part.nom, ...forms })
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (!busy) save()
      }}
    >
      {cases.map(([key, label]) => (
        <TextField
          key={key}
          label={label}
          value={forms[key]}
          maxLength={100}
          onChange={value => setForms({ ...forms, [key]: value })}
        />
      ))}
      <Button type="submit" slim busy={busy}>
        Сохранить формы
      </Button>
    </form>
  )
}
