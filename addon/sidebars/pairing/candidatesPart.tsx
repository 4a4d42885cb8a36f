import type { ViewOf } from '#addon/features/call.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { shareOfBest } from '#shared/matching/shareSentence.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Progress } from '../parts/progress.tsx'
import { Row } from '../parts/row.tsx'
import { Icon } from '../parts/icon.tsx'
import type { Asking } from '../useAsking.ts'
import { PairReasons } from './pairReasons.tsx'
import { ShareLine } from './shareLine.tsx'

type Candidate = ViewOf<'nextCandidates'>['candidates'][number]

type CandidatesPartProps = {
  looking: Asking<'nextCandidates'>
  /** Whose mentor is looked for. */
  name: string
  busy: boolean
  onAccept: (candidate: Candidate) => void
}

/** After a refusal: who else would do for the mentee, best first. */
export function CandidatesPart({ looking, name, busy, onAccept }: CandidatesPartProps) {
  const [opened, setOpened] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [name])
  const { view, busy: isLooking, refusal, again, forget } = looking
  return (
    <section class="sec stack-3" aria-labelledby="candidates">
      <div class="sec-head">
        <h2 id="candidates" tabIndex={-1} ref={heading}>
          Кто ещё подойдёт
        </h2>
        <LinkButton onClick={forget}>Закрыть</LinkButton>
      </div>
      <p>{name}</p>
      {isLooking && <Progress what="Считаем баллы" keeps="Отказ уже записан" onStop={forget} />}
      {refusal && <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />}
      {view?.changed && (
        <Note tone="warn" title="Список изменился" next={{ label: 'Посмотреть заново', onClick: again }}>
          {view.changed}
        </Note>
      )}
      {view?.candidates.length === 0 && (
        <Note tone="warn" title="Других наставников нет">
          При этих условиях не подходит ни один наставник со свободным местом. Смягчите условия в подборе или
          пригласите нового наставника.
        </Note>
      )}
      {view && view.candidates.length > 0 && (
        <List label="Кто ещё подойдёт" step={5}>
          {view.candidates.map(candidate => {
            const { id } = candidate.mentor
            return (
              <Row
                key={id}
                lead={<Icon name="people" />}
                title={candidate.mentor.name}
                second={<ShareLine pair={candidate} />}
                aside={shareOfBest(candidate)}
                open={opened === id}
                onToggle={open => setOpened(open ? id : undefined)}
                card
              >
                <PairReasons pair={candidate} />
                <Button slim busy={busy} onClick={() => onAccept(candidate)}>
                  Предложить эту пару
                </Button>
              </Row>
            )
          })}
        </List>
      )}
    </section>
  )
}
