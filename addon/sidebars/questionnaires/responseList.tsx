import { useEffect, useState } from 'preact/hooks'
import type { InputOf } from '#addon/features/call.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { List } from '../parts/list.tsx'
import { Progress } from '../parts/progress.tsx'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Row } from '../parts/row.tsx'
import { useServer } from '../useServer.ts'
import type { Writing } from '../useWriting.ts'
import { ResponseCard } from './responseCard.tsx'

export type ListProps = {
  writing: Writing
  /** Grows with each look at the board: the list is read again with it. */
  round: number
  onOpen: () => void
}

type ResponseListProps = ListProps & {
  state: NonNullable<InputOf<'waitingResponses'>['state']>
  label: string
}

/** Answers in one state, fifty at a time; one opens in place. */
export function ResponseList({ state, label, writing, round, onOpen }: ResponseListProps) {
  const { view, refusal, ask, again, busy } = useServer('waitingResponses')
  const [page, setPage] = useState(0)
  const [opened, setOpened] = useState<string>()
  useEffect(() => void (round >= 0 && ask({ state, page })), [ask, state, page, round])
  if (refusal && !view) return <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: again }} />
  if (!view) return busy ? <Progress what="Читаем ответы" keeps="Таблица не меняется" /> : null
  return (
    <div>
      <List label={label}>
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
