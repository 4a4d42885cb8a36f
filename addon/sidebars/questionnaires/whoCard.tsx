import { useState } from 'preact/hooks'
import { type Picked, PersonPicker } from '../pairing/personPicker.tsx'
import { Button } from '../parts/button.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import type { Writing } from '../useWriting.ts'
import type { CardView, Decide } from './responseCard.tsx'

const nobody = 'new'
const another = 'another'

type WhoCardProps = { card: CardView; writing: Writing; decide: Decide }

/** Several people it may be, or one who differs, or nobody can tell: only the curator says who has answered. */
export function WhoCard({ card, writing, decide }: WhoCardProps) {
  const { id, base, candidates, mayBeNew, reason } = card
  const [choice, setChoice] = useState<string | null>(null)
  const [picked, setPicked] = useState<Picked>()
  const options = [
    ...candidates.map(({ id, name, agrees, differs }) => ({
      code: id,
      title: name,
      says: [
        agrees.length > 0 && `Совпадает: ${agrees.join(', ')}`,
        differs.length > 0 && `не совпадает: ${differs.join(', ')}`,
      ]
        .filter(Boolean)
        .join('; '),
    })),
    ...(base === null ? [] : [{ code: another, title: 'Другой человек из базы' }]),
    ...(mayBeNew
      ? [{ code: nobody, title: 'Это новый человек', says: 'Появится в базе «на рассмотрении»' }]
      : []),
  ]
  const who = choice === another ? picked?.id : (choice ?? undefined)
  return (
    <>
      {reason !== '' && <p class="small">{reason}</p>}
      <RadioCards label="Кто ответил" options={options} value={choice} onChange={setChoice} />
      {choice === another && base !== null && (
        <PersonPicker base={base} label="Кто ответил" value={picked} onChange={setPicked} inPlan={[]} />
      )}
      <Button
        slim
        busy={writing.busy}
        disabled={who === undefined}
        onClick={() =>
          who !== undefined &&
          decide(
            'decideWho',
            { response: id, who: who === nobody ? nobody : { same: who } },
            who === nobody ? 'Добавить человека' : 'Записать',
          )
        }
      >
        {who === nobody ? 'Добавить нового человека' : 'Это его ответ'}
      </Button>
    </>
  )
}
