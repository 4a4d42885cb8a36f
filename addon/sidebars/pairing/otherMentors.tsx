import { useEffect, useRef, useState } from 'preact/hooks'
import { ledBy } from '#shared/matching/ledBy.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { useAsking } from '../useAsking.ts'
import { type PairActions, PairCheck } from './pairCheck.tsx'
import type { PlanPair } from './setup.ts'

type OtherMentorsProps = { mentee: PlanPair['mentee']; actions: PairActions }

/** Whom the mentee could have instead, and what that would cost the others; each can be looked at before it is taken. */
export function OtherMentors({ mentee, actions }: OtherMentorsProps) {
  const { asked, ask, again, view, refusal, busy, forget } = useAsking('otherMentors')
  const { made } = actions
  // With a new plan they cost something else.
  useEffect(() => forget, [made])
  if (asked === undefined)
    return (
      <p>
        <LinkButton
          disabled={actions.busy || !made}
          onClick={() => made && ask({ ...made.setup, mentee: mentee.id, basis: made.plan.basis })}
        >
          Кто ещё подойдёт
        </LinkButton>
      </p>
    )
  return (
    <div class="stack">
      <h3 class="label">{view?.heading ?? 'Кто ещё подойдёт'}</h3>
      {busy && <Progress what="Считаем, что потеряют другие" keeps="План не меняется" onStop={forget} />}
      {refusal && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
      {view?.changed && (
        <Note tone="warn" title="План устарел" next={{ label: 'Подобрать заново', onClick: actions.onAgain }}>
          {view.changed}
        </Note>
      )}
      {view?.others.length === 0 && <p class="small">Других наставников при этих условиях нет.</p>}
      {view && view.others.length > 0 && (
        <List label={view.heading} step={3}>
          {view.others.map(other => (
            <Other key={`${other.mentor.id} ${other.kind}`} {...{ other, mentee, actions }} />
          ))}
        </List>
      )}
    </div>
  )
}

type OtherProps = OtherMentorsProps & {
  other: NonNullable<ReturnType<typeof useAsking<'otherMentors'>>['view']>['others'][number]
}

function Other({ other, mentee, actions }: OtherProps) {
  const [isChecked, setChecked] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const { mentor, kind, score, warning, says } = other
  const close = () => {
    setChecked(false)
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('button')?.focus())
  }
  return (
    <li
      ref={item}
      class="other"
      onKeyDown={event => {
        if (event.key !== 'Escape' || !isChecked) return
        event.stopPropagation()
        close()
      }}
    >
      <b>{ledBy(other)}</b>
      <span class="num">{score}</span>
      {!isChecked && warning !== null && <p class="warn-t">{warning}</p>}
      {!isChecked && <p class="dim">{says}</p>}
      {isChecked ? (
        <PairCheck two={{ mentor, mentee, kind }} actions={actions} onBack={close} />
      ) : warning === null ? (
        <Button kind="quiet" slim icon="swap" disabled={actions.busy} onClick={() => setChecked(true)}>
          Поменять местами
        </Button>
      ) : (
        <p>
          <LinkButton disabled={actions.busy} onClick={() => setChecked(true)}>
            Всё равно поменять
          </LinkButton>
        </p>
      )}
    </li>
  )
}
