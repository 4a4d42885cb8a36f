import { useEffect, useRef, useState } from 'preact/hooks'
import { LinkButton } from '../parts/button.tsx'
import { type PairActions, PairCheck } from './pairCheck.tsx'
import { PersonPicker, type Picked } from './personPicker.tsx'

type ByHandProps = {
  actions: PairActions
  /** Whom a mentor is looked for, where the curator comes from somebody's line. */
  mentee: Picked | undefined
  onClose: () => void
}

/** A pair that the curator puts together herself, with the same check as those of the plan. */
export function ByHand({ actions, mentee: first, onClose }: ByHandProps) {
  const [mentee, setMentee] = useState(first)
  const [mentor, setMentor] = useState<Picked>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => setMentee(first), [first])
  useEffect(() => heading.current?.focus(), [first])
  const { pairs = [], unmatched = [] } = actions.made?.plan ?? {}
  const now = new Map([
    ...unmatched.map(each => [each.mentee.id, 'без пары'] as const),
    ...pairs.map(pair => [pair.mentee.id, `сейчас ${pair.mentor.name}`] as const),
  ])
  return (
    <section class="sec stack-3" aria-labelledby="by-hand">
      <div class="sec-head">
        <h2 id="by-hand" tabIndex={-1} ref={heading}>
          Пара вручную
        </h2>
        <LinkButton onClick={onClose}>Закрыть</LinkButton>
      </div>
      <PersonPicker
        base="mentees"
        label="Наставляемый"
        value={mentee}
        onChange={setMentee}
        says={id => now.get(id)}
      />
      <PersonPicker base="mentors" label="Наставник" value={mentor} onChange={setMentor} />
      {mentee && mentor && (
        <PairCheck two={{ mentee, mentor }} actions={actions} open onBack={() => setMentor(undefined)} />
      )}
    </section>
  )
}
