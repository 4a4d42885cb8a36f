import { RefusalNote } from '../parts/refusalNote.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Progress } from '../parts/progress.tsx'
import type { PlanPair, Setup } from './setup.ts'
import { useCandidates } from './useCandidates.ts'

type OtherMentorsProps = {
  pair: PlanPair
  setup: Setup
  busy: boolean
  onInstead: (mentor: PlanPair['mentor']) => void
}

/** Whom the mentee could have instead. To take one is to lock the pair and let the plan be made anew around it. */
export function OtherMentors({ pair, setup, busy, onInstead }: OtherMentorsProps) {
  const { found, wanted, now, refusal, look, again, stop } = useCandidates()
  const { form, from, to, weights, conditions } = setup
  const others = found?.view.candidates.filter(({ mentor }) => mentor.id !== pair.mentor.id)
  if (!wanted)
    return (
      <p>
        <LinkButton
          disabled={busy}
          onClick={() => void look({ mentee: pair.mentee.id, form, from, to, weights, conditions })}
        >
          Кто ещё подойдёт
        </LinkButton>
      </p>
    )
  return (
    <div>
      <h3 class="label">Кто ещё подойдёт</h3>
      {now && <Progress what={now.title} done={now.number} of={now.of} onStop={stop} />}
      {refusal && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
      {others?.length === 0 && <p class="small">Других наставников при этих условиях нет</p>}
      {others && others.length > 0 && (
        <List label="Кто ещё подойдёт" step={3}>
          {others.map(({ mentor, score, ranks }) => (
            <li key={mentor.id} class="other">
              <b>{mentor.name}</b>
              <span class="num">{score}</span>
              <p class="dim">{ranks}</p>
              <Button kind="quiet" slim icon="swap" disabled={busy} onClick={() => onInstead(mentor)}>
                Закрепить и пересчитать план
              </Button>
            </li>
          ))}
        </List>
      )}
    </div>
  )
}
