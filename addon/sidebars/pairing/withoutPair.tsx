import type { ComponentChild } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { whomToSeekTogether } from '#shared/matching/whomToSeekTogether.ts'
import { LinkButton } from '../parts/button.tsx'
import { Funnel } from '../parts/funnel.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Tie } from '../parts/tie.tsx'
import type { Plan } from './setup.ts'
import { SupportPart } from './supportPart.tsx'

type WithoutPairProps = {
  plan: Plan
  onPrint: (sheet: ComponentChild) => void
  /** A mentor is looked for by hand. */
  onByHand: (mentee: Plan['unmatched'][number]['mentee']) => void
}

/** Who stayed without a mentor: whom to look for together, why each, the smallest change that helps. */
export function WithoutPair({ plan, onPrint, onByHand }: WithoutPairProps) {
  const [opened, setOpened] = useState<string>()
  const [support, setSupport] = useState(false)
  const { unmatched, places } = plan
  const together = useMemo(() => whomToSeekTogether(unmatched, places), [unmatched, places])
  if (unmatched.length === 0) return null
  return (
    <Section
      title={`Без пары: ${unmatched.length}`}
      aside={
        <LinkButton expanded={support} onClick={() => setSupport(!support)}>
          Список для психолога
        </LinkButton>
      }
    >
      {support && <SupportPart plan={plan} onPrint={onPrint} />}
      {together.length > 0 && (
        <div class="together">
          <Note icon="people" title="Кого искать для нескольких">
            {together.map(({ sentence }) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Note>
        </div>
      )}
      <List label="Наставляемые без пары">
        {unmatched.map(({ mentee, sentence, funnel, change, seek }) => (
          <Row
            key={mentee.id}
            lead={<Tie open />}
            title={mentee.name}
            second={<span class="small">{sentence}</span>}
            open={opened === mentee.id}
            onToggle={open => setOpened(open ? mentee.id : undefined)}
          >
            <Funnel
              label="Сколько наставников остаётся после каждого условия"
              steps={funnel.map(({ title, left }) => ({ label: title, left }))}
            />
            {change !== null && <p class="small">{`${change}.`}</p>}
            <Note icon="people" title="Кого искать">
              {seek.sentence}
            </Note>
            <p>
              <LinkButton onClick={() => onByHand(mentee)}>Подобрать наставника вручную</LinkButton>
            </p>
          </Row>
        ))}
      </List>
    </Section>
  )
}
