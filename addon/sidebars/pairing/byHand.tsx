import { useEffect, useRef, useState } from 'preact/hooks'
import { count } from '#shared/language/plural.ts'
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
  const { made } = actions
  const [mentee, setMentee] = useState(first)
  const [mentor, setMentor] = useState<Picked>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => setMentee(first), [first])
  useEffect(() => heading.current?.focus(), [first])
  const { pairs = [], unmatched = [], free = [] } = made?.plan ?? {}
  const mentees = [
    new Map(unmatched.map(each => [each.mentee.id, 'без пары'])),
    new Map(pairs.map(pair => [pair.mentee.id, `сейчас ${pair.mentor.name}`])),
  ]
  const mentors = [
    new Map(
      free.map(({ mentor, places }) => [mentor.id, `свободно ${count(places, 'место', 'места', 'мест')}`]),
    ),
    new Map(pairs.map(pair => [pair.mentor.id, 'мест не осталось'])),
  ]
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
        inPlan={mentees}
      />
      {mentee && (
        <PersonPicker base="mentors" label="Наставник" value={mentor} onChange={setMentor} inPlan={mentors} />
      )}
      {mentee && mentor && (
        <PairCheck two={{ mentee, mentor }} actions={actions} open onBack={() => setMentor(undefined)} />
      )}
    </section>
  )
}
