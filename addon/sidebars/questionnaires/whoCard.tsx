import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import type { Writing } from '../useWriting.ts'
import type { CardView, Decide } from './responseCard.tsx'

const nobody = 'new'

type WhoCardProps = { card: CardView; writing: Writing; decide: Decide }

/** Several people it may be, or one who differs: only the curator says who has answered. */
export function WhoCard({ card, writing, decide }: WhoCardProps) {
  const { id, candidates, mayBeNew, reason } = card
  const [who, setWho] = useState<string | null>(null)
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
    ...(mayBeNew
      ? [{ code: nobody, title: 'Это новый человек', says: 'Появится в базе «на рассмотрении»' }]
      : []),
  ]
  return (
    <>
      {reason !== '' && <p class="small">{reason}</p>}
      {options.length === 0 ? (
        <Note tone="warn" title="В базе нет никого с таким именем">
          Сначала внесите человека в базу, потом вернитесь к этому ответу.
        </Note>
      ) : (
        <>
          <RadioCards label="Кто ответил" options={options} value={who} onChange={setWho} />
          <Button
            slim
            busy={writing.busy}
            disabled={who === null}
            onClick={() =>
              who !== null &&
              decide(
                'decideWho',
                { response: id, who: who === nobody ? nobody : { same: who } },
                who === nobody ? 'Добавить человека' : 'Записать',
              )
            }
          >
            {who === nobody ? 'Добавить нового человека' : 'Это один человек'}
          </Button>
        </>
      )}
    </>
  )
}
