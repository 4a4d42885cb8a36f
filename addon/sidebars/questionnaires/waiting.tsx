import { useEffect, useState } from 'preact/hooks'
import { Chip, Chips } from '../parts/chip.tsx'
import { LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { useServer } from '../useServer.ts'
import type { Writing } from '../useWriting.ts'
import { ResponseCard } from './responseCard.tsx'

/** The states that a decision of the curator's ends. */
const kinds = { fields: 'Отличия', who: 'Кто это?', quarantine: 'Карантин' } as const
type Kind = keyof typeof kinds
const order = Object.keys(kinds) as Kind[]

type WaitingProps = {
  counts: Readonly<Record<Kind, number>>
  writing: Writing
  round: number
  onOpen: () => void
}

/** Answers that wait for the curator, one kind at a time: the first thing she sees. */
export function Waiting({ counts, writing, round, onOpen }: WaitingProps) {
  const there = order.filter(kind => counts[kind] > 0)
  const [chosen, setChosen] = useState<Kind>()
  const kind = chosen !== undefined && counts[chosen] > 0 ? chosen : there[0]
  if (kind === undefined) return null
  const total = there.reduce((sum, each) => sum + counts[each], 0)
  return (
    <Section title="Ждут вашего решения" aside={String(total)} gap={3}>
      <Segments
        label="Что решить"
        options={there.map(code => ({ code, title: kinds[code], count: counts[code] }))}
        value={kind}
        onChange={setChosen}
      />
      <WaitingList key={kind} kind={kind} writing={writing} round={round} onOpen={onOpen} />
    </Section>
  )
}

type WaitingListProps = Omit<WaitingProps, 'counts'> & { kind: Kind }

function WaitingList({ kind, writing, round, onOpen }: WaitingListProps) {
  const { view, refusal, ask, again, busy } = useServer('waitingResponses')
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<string>()
  // Each look at the board is a look at the list, too.
  useEffect(() => void (round >= 0 && ask({ state: kind, page })), [ask, kind, page, round])
  if (refusal && !view) return <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
  if (!view) return busy ? <Progress what="Читаем ответы" keeps="Таблица не меняется" /> : null
  return (
    <div>
      <List label={kinds[kind]}>
        {view.items.map(({ id, who, form, since, reason }) => (
          <Row
            key={id}
            card
            title={who || 'Без имени'}
            second={opened === id ? form : reason || form}
            chips={
              since !== '' && (
                <Chips>
                  <Chip icon="clock">{since.slice(0, 'дд.мм.гггг чч:мм'.length)}</Chip>
                </Chips>
              )
            }
            open={opened === id}
            onToggle={open => {
              setOpened(open ? id : undefined)
              if (open) onOpen()
            }}
          >
            <ResponseCard response={id} writing={writing} round={round} />
          </Row>
        ))}
      </List>
      {view.pages > 1 && (
        <div class="ways">
          {page > 0 && <LinkButton onClick={() => setPage(page - 1)}>Раньше</LinkButton>}
          <span class="small dim">{`Страница ${view.page + 1} из ${view.pages}`}</span>
          {page + 1 < view.pages && <LinkButton onClick={() => setPage(page + 1)}>Дальше</LinkButton>}
        </div>
      )}
    </div>
  )
}
