import type { ViewOf } from '#addon/features/call.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import type { IconName } from '../parts/icon.tsx'
import { KeyValues } from '../parts/keyValues.tsx'
import { PersonName } from '../parts/personName.tsx'
import { PrivateBox } from '../parts/privateBox.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import { Tie } from '../parts/tie.tsx'
import { type Fault, Faults } from './faults.tsx'

export type Card = ViewOf<'personCard'>
type ChipView = Card['chips'][number]

type CardProps = {
  card: Card
  /** What the other rules say: known a moment later than the card. */
  breaches: readonly Fault[]
  /** Goes to the cell where a fault can be mended. */
  onPlace: (at: NonNullable<Fault['at']>) => void
  /** Opens the other side of a pair. */
  onOther: (pair: Card['pairs'][number]) => void
  onDocument: (paper: Card['papers'][number] | null) => void
  onRepresentative: (representative: Card['representatives'][number] | null) => void
  onArchive: () => void
}

/** The card of a person: name, what to mend, pairs, documents, request, and what only the curator sees. */
export function PersonCard(props: CardProps) {
  const { card, breaches, onPlace, onOther, onDocument, onRepresentative, onArchive } = props
  const { name, line, chips, faults, pairs, papers, representatives, request, facts, secret } = card
  const [last, rest] =
    name.last === '' ? ['Без имени', ''] : [name.last, `${name.first} ${name.middle}`.trim()]
  return (
    <>
      <Section label={`${last} ${rest}`} gap={2}>
        <PersonName name={{ last, first: rest }} id="who" />
        <p class="dim">{line}</p>
        <PersonChips chips={chips} />
      </Section>
      <Faults title="Что исправить" faults={faults} onPlace={onPlace} />
      {pairs.map((pair, index) => (
        <Pair
          key={pair.id}
          title={pairs.length === 1 ? 'Пара' : `Пара ${index + 1} из ${pairs.length}`}
          pair={pair}
          base={card.base}
          onOther={() => onOther(pair)}
        />
      ))}
      {pairs.length === 0 && !card.archived && (
        <Section title="Пара">
          <p class="small dim">Пары пока нет. Её предложит «Подбор пар».</p>
        </Section>
      )}
      <Section title="Документы" aside={`${card.papersHave} из ${card.papersNeed}`}>
        <ul class="list">
          {papers.map(paper => (
            <State
              key={paper.kind}
              tone={paper.tone}
              title={paper.title}
              second={paper.says}
              next={{
                label: paper.id === '' ? 'Внести' : 'Изменить',
                onClick: () => onDocument(paper),
              }}
            />
          ))}
        </ul>
        <LinkButton onClick={() => onDocument(null)}>Внести другой документ</LinkButton>
      </Section>
      {(card.minor || representatives.length > 0) && (
        <Section title={representatives.length === 1 ? 'Представитель' : 'Представители'}>
          <ul class="list">
            {representatives.map(each => (
              <State
                key={each.id}
                icon="people"
                title={each.name}
                second={each.line}
                next={{ label: 'Изменить', onClick: () => onRepresentative(each) }}
              />
            ))}
          </ul>
          {representatives.length === 0 && (
            <p class="small dim">До 18 лет согласие подписывает представитель.</p>
          )}
          <LinkButton onClick={() => onRepresentative(null)}>Добавить представителя</LinkButton>
        </Section>
      )}
      <Faults title="Ещё по положению" faults={breaches} onPlace={onPlace} />
      <Section title={card.base === 'mentees' ? 'Запрос' : 'О наставнике'} gap={3}>
        {request !== '' && <p>{request}</p>}
        {facts.length > 0 && <KeyValues facts={facts} />}
        {secret.length > 0 && (
          <PrivateBox>
            {secret.map(([title, text]) => (
              <p key={title}>
                <span class="dim">{`${title}: `}</span>
                {text}
              </p>
            ))}
          </PrivateBox>
        )}
        <p>
          <LinkButton onClick={onArchive}>
            {card.archived ? 'Вернуть из архива' : 'Перевести в архив'}
          </LinkButton>
        </p>
      </Section>
    </>
  )
}

const iconsOfChips: Partial<Record<string, IconName>> = { 'без пары': 'people', 'в архиве': 'inbox' }

export function PersonChips({ chips }: { chips: readonly ChipView[] }) {
  return (
    <Chips>
      {chips.map(({ text, tone }) => {
        const icon = text.startsWith('нет') && tone === 'warn' ? 'document' : iconsOfChips[text]
        return (
          <Chip key={text} {...(tone && { tone })} {...(icon && { icon })}>
            {text}
          </Chip>
        )
      })}
    </Chips>
  )
}

type PairProps = { title: string; pair: Card['pairs'][number]; base: Card['base']; onOther: () => void }

function Pair({ title, pair, base, onOther }: PairProps) {
  const { mentor, mentee, other, from, to, status, line, order } = pair
  const term = [from && `с ${from}`, to && `по ${to}`].filter(Boolean).join(' ')
  return (
    <Section title={title} aside={to && `по ${to}`}>
      <div class="pair-sides">
        <Tie />
        <div>
          <p>{base === 'mentors' ? <b>{mentee}</b> : mentee}</p>
          <p>{base === 'mentees' ? <b>{mentor}</b> : mentor}</p>
        </div>
      </div>
      <p class="small dim">{[status, other.line, line].filter(Boolean).join(', ')}</p>
      {(order || term) && <p class="small dim">{[order, term].filter(Boolean).join(', ')}</p>}
      {other.id !== '' && (
        <LinkButton onClick={onOther}>
          {base === 'mentors' ? 'Карточка наставляемого' : 'Карточка наставника'}
        </LinkButton>
      )}
    </Section>
  )
}
