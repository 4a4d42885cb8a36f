import { useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Diff } from '../parts/diff.tsx'
import { PrivateBox } from '../parts/privateBox.tsx'
import type { Writing } from '../useWriting.ts'
import type { CardView } from './responseCard.tsx'

type Field = CardView['fields'][number]

/** What an answer of a known person would change: accepted field by field, all of it, or nothing. */
export function FieldsCard({ card, writing }: { card: CardView; writing: Writing }) {
  const { id, person, fields } = card
  const [left, setLeft] = useState<readonly string[]>([])
  const takes = ({ key, blocked }: Field) => blocked === '' && !left.includes(key)
  const taken = fields.filter(takes)
  const decide = (take: readonly Field[]) =>
    void writing.write('decideFields', {
      response: id,
      take: take.map(({ key }) => key),
      keep: fields.filter(field => !take.includes(field)).map(({ key }) => key),
    })
  const line = (field: Field) => (
    <div key={field.key} class="field-choice stack">
      <Checkbox
        checked={takes(field)}
        disabled={field.blocked !== ''}
        onChange={take => setLeft(take ? left.filter(key => key !== field.key) : [...left, field.key])}
      >
        {field.title}
      </Checkbox>
      <Diff changes={[{ was: field.was, becomes: field.will }]} />
      {field.blocked !== '' && <p class="small dim">{field.blocked}</p>}
    </div>
  )
  const hidden = fields.filter(({ sensitive }) => sensitive)
  return (
    <>
      {person && <p class="small">{`В базе: ${person.name}. Отметьте, что внести.`}</p>}
      {fields.filter(({ sensitive }) => !sensitive).map(line)}
      {hidden.length > 0 && (
        <PrivateBox>
          <div class="stack-3">{hidden.map(line)}</div>
        </PrivateBox>
      )}
      {fields.length > 0 && (
        <Button slim busy={writing.busy} onClick={() => decide(taken)}>
          {taken.length === 0
            ? 'Оставить как было'
            : taken.length === fields.length
              ? `Внести ${count(taken.length, 'поле', 'поля', 'полей')}`
              : `Внести ${taken.length} из ${fields.length}, остальное оставить`}
        </Button>
      )}
      {taken.length > 0 && (
        <LinkButton disabled={writing.busy} onClick={() => decide([])}>
          Оставить всё как было
        </LinkButton>
      )}
    </>
  )
}
