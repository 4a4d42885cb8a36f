import type { ViewOf } from '#addon/features/call.ts'
import { dateInDigits, sinceDate } from '#shared/language/dates.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import { count } from '#shared/language/plural.ts'
import { orderStatuses } from '#shared/programme/tables/orders.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { RegistrationForm, type Stamp } from './registrationForm.tsx'

type Documents = ViewOf<'documentsDue'>
type Order = Documents['orders'][number]

const shownOrders = 5
const shownNames = 5

/** «22 пары, № 96-од от 30.09.2026». */
const second = ({ pairs, number, signedOn }: Order) =>
  noBreak(
    [
      pairs !== null && count(pairs, 'пара', 'пары', 'пар'),
      number !== '' && `№ ${number}${signedOn === null ? '' : ` от ${dateInDigits(signedOn)}`}`,
    ]
      .filter(Boolean)
      .join(', '),
  )

function StateChip({ order: { status, createdOn } }: { order: Order }) {
  if (status === 'registered') return <Chip tone="ok">{orderStatuses.registered}</Chip>
  if (status === 'cancelled') return <Chip icon="forbid">{orderStatuses.cancelled}</Chip>
  return (
    <Chip tone="info" icon="clock">
      {`${orderStatuses.draft} на подписи${createdOn === null ? '' : ` ${sinceDate(createdOn)}`}`}
    </Chip>
  )
}

export interface RegisterProps {
  documents: Documents
  opened: string | undefined
  onOpen: (order: string | undefined) => void
  busy: boolean
  /** What is wrong with the number or the date, by field. */
  wrong: { at: string; message: string } | undefined
  onRegister: (order: string, stamp: Stamp) => void
  onCancel: (order: string) => void
  onDownload: (order: string) => void
}

/** The orders of the programme: drafts are registered or cancelled here. */
export function Register({ documents, opened, onOpen, ...acts }: RegisterProps) {
  const { orders } = documents
  if (orders.length === 0)
    return (
      <Section title="Реестр приказов" aside="0">
        <p class="small dim">Приказов пока нет. Первый появится здесь, когда вы его скачаете.</p>
      </Section>
    )
  return (
    <Section title="Реестр приказов" aside={String(orders.length)}>
      <List label="Приказы" step={shownOrders}>
        {orders.map(order => (
          <Row
            key={order.id}
            lead={<Icon name="document" />}
            title={order.title || 'Приказ без заголовка'}
            second={second(order)}
            chips={
              <span class="chips">
                <StateChip order={order} />
              </span>
            }
            open={opened === order.id}
            onToggle={open => onOpen(open ? order.id : undefined)}
          >
            <Opened order={order} today={documents.today} {...acts} />
          </Row>
        ))}
      </List>
    </Section>
  )
}

type OpenedProps = Omit<RegisterProps, 'documents' | 'opened' | 'onOpen'> & { order: Order; today: string }

function Opened({ order, today, busy, wrong, onRegister, onCancel, onDownload }: OpenedProps) {
  const { id, names, pairs, kind, status } = order
  const left = names.length - shownNames
  return (
    <>
      {names.length > 0 && (
        <ul class="small">
          {names.slice(0, shownNames).map(name => (
            <li key={name}>{name}</li>
          ))}
          {left > 0 && <li class="dim">{`и ещё ${count(left, 'пара', 'пары', 'пар')}`}</li>}
        </ul>
      )}
      {names.length === 0 && pairs !== null && <p class="small dim">Пар с этим приказом нет</p>}
      {status === 'draft' && (
        <>
          <RegistrationForm
            today={today}
            busy={busy}
            wrong={wrong}
            onRegister={stamp => onRegister(id, stamp)}
          />
          {kind === 'pairs' && names.length > 0 && (
            <Button kind="quiet" slim icon="download" disabled={busy} onClick={() => onDownload(id)}>
              Скачать проект ещё раз
            </Button>
          )}
          <p>
            <LinkButton disabled={busy} onClick={() => onCancel(id)}>
              Отменить проект и вернуть пары
            </LinkButton>
          </p>
        </>
      )}
    </>
  )
}
