import { Button, LinkButton } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

type TwinsProps = {
  twins: readonly { id: string; name: string }[]
  onOpen: (id: string) => void
  onOther: () => void
}

/** Somebody of this name is in the base already: is it the same person? The curator says, nobody guesses. */
export function Twins({ twins, onOpen, onOther }: TwinsProps) {
  if (twins.length === 0) return null
  return (
    <Section label="Такой человек уже есть">
      <Note tone="warn" title="Человек с таким именем уже есть" live>
        {twins.map(({ id, name }) => (
          <p key={id}>
            {`${name}. `}
            <LinkButton onClick={() => onOpen(id)}>Это тот же человек: открыть карточку</LinkButton>
          </p>
        ))}
        <p>
          <Button kind="quiet" slim onClick={onOther}>
            Это другой человек, добавить
          </Button>
        </p>
      </Note>
    </Section>
  )
}
