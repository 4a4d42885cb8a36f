import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { breachOf } from '#shared/regulations/clauseName.ts'
import { callServer } from '../callServer.ts'
import { LinkButton } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'

type Preview = ViewOf<'previewPairsOrder'>

const shown = 5

/** What keeps pairs out of the order; the others can go on without them. */
export function Obstacles({
  preview,
  onWithout,
}: {
  preview: Preview
  onWithout: (pairs: string[]) => void
}) {
  const { obstacles, stopped, pairs } = preview
  if (obstacles.length === 0) return null
  const rest = pairs.filter(id => !stopped.includes(id))
  const n = stopped.length
  return (
    <Note
      tone="bad"
      title={
        n === pairs.length
          ? 'Приказ пока составить нельзя'
          : `${count(n, 'пара не проходит', 'пары не проходят', 'пар не проходят')} проверку`
      }
      next={
        rest.length > 0
          ? {
              label: `Составить без ${n === 1 ? 'этой' : 'этих'} ${n === 1 ? 'пары' : count(n, 'пары', 'пар', 'пар')}`,
              onClick: () => onWithout(rest),
            }
          : undefined
      }
    >
      <ul class="doubts">
        {obstacles.slice(0, shown).map(({ sentence, clause, place, row }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            <p class="dim">
              {breachOf(clause)}
              {place !== '' && ', '}
              {row === null ? (
                place
              ) : (
                <LinkButton onClick={() => void callServer('goToRow', row, { mode: 'write' })}>
                  {place}
                </LinkButton>
              )}
            </p>
          </li>
        ))}
      </ul>
      {obstacles.length > shown && (
        <p class="dim">{`И ещё ${count(obstacles.length - shown, 'нарушение', 'нарушения', 'нарушений')}`}</p>
      )}
    </Note>
  )
}
