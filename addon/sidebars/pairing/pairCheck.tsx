import type { InputOf } from '#addon/features/call.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, LinkButton } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useAsking } from '../useAsking.ts'
import { PairReasons } from './pairReasons.tsx'
import { PlanDifferences } from './planDifferences.tsx'
import type { PlanPair } from './setup.ts'
import type { Run } from './useRun.ts'

export type Two = Pick<PlanPair, 'mentor' | 'mentee'> & Partial<Pick<PlanPair, 'kind'>>

/** What may become of two people who are looked at. */
export interface PairActions {
  busy: boolean
  /** The plan as it was made: what changes is told against it. */
  made: Run | undefined
  /** Locks the two and makes the plan anew around them. */
  onLock: (two: Two) => void
  /** Writes a pair that no plan under these conditions can have. */
  onAcceptAnyway: (pair: Two & { score: number }) => void
  onAgain: () => void
}

type PairCheckProps = {
  two: Two
  actions: PairActions
  /** Points and reasons stand open: the pair is not known from the plan. */
  open?: boolean
  onBack: () => void
}

/** Two people before they are locked: points, what becomes of the plan, and what stands in the way. */
export function PairCheck({ two, actions, open = false, onBack }: PairCheckProps) {
  const { busy, made, onLock, onAcceptAnyway, onAgain } = actions
  const { ask, again, view, refusal, busy: isAsking } = useAsking('pairByHand')
  const [reasons, setReasons] = useState(open)
  const heading = useRef<HTMLHeadingElement>(null)
  const { kind } = two
  const [mentor, mentee] = [two.mentor.id, two.mentee.id]
  useEffect(() => {
    if (!made) return
    const { plan, setup } = made
    const seen = plan.pairs.map((pair): InputOf<'pairByHand'>['plan'][number] => [
      pair.mentee.id,
      pair.mentor.id,
      pair.score,
      pair.kind,
    ])
    ask({ ...setup, mentor, mentee, kind, plan: seen, basis: plan.basis })
    // Another pair or another plan is another question; the way of asking is not.
  }, [mentor, mentee, kind, made])
  const isThere = view !== undefined
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  const isSame = view?.plan != null && view.plan.cost === null
  return (
    <div class="stack-3 pair-check">
      {isAsking && <Progress what="Проверяем пару" keeps="План не меняется" onStop={onBack} />}
      {refusal && (
        <RefusalNote
          refusal={refusal}
          next={refusal.code === 'blocked' ? undefined : { label: 'Повторить', onClick: again }}
        />
      )}
      {view && (
        <>
          <h4 class="label" tabIndex={-1} ref={heading}>
            {view.plan ? 'Что изменится' : 'Закрепить эту пару нельзя'}
          </h4>
          {view.changed !== null && (
            <Note tone="warn" title="План устарел" next={{ label: 'Подобрать заново', onClick: onAgain }}>
              {view.changed}
            </Note>
          )}
          {view.obstacles.map(sentence => (
            <p key={sentence} class="small warn-t">
              {sentence}
            </p>
          ))}
          {isSame && <p class="small">Эта пара уже есть в плане.</p>}
          {view.plan && !isSame && <PlanDifferences differences={view.plan.differences} />}
          {view.plan?.cost?.warning && <p class="small warn-t">{view.plan.cost.warning}</p>}
          {view.plan?.cost && <p class="small">{view.plan.cost.says}</p>}
          <Fold
            title={`Баллы пары: ${view.pair.score} из ${view.pair.maxScore}`}
            open={reasons}
            onToggle={setReasons}
          >
            <PairReasons pair={view.pair} />
          </Fold>
          {view.plan &&
            view.lifts.map(sentence => (
              <p key={sentence} class="small warn-t">
                {sentence}
              </p>
            ))}
          <p class="small dim">
            {view.plan
              ? 'План пересчитается вокруг этой пары. На лист «Пары» она попадёт, когда вы запишете план.'
              : 'Положение такую пару допускает. Её можно записать сразу, без плана.'}
          </p>
          {view.plan ? (
            <Button slim kind="quiet" icon="lock" busy={busy} onClick={() => onLock(two)}>
              Закрепить пару
            </Button>
          ) : (
            <Button slim kind="quiet" busy={busy} onClick={() => onAcceptAnyway(view.pair)}>
              Записать эту пару
            </Button>
          )}
        </>
      )}
      {!isAsking && (
        <p>
          <LinkButton onClick={onBack}>Оставить как есть</LinkButton>
        </p>
      )}
    </div>
  )
}
