import { useState } from 'preact/hooks'
import { Funnel } from '../parts/funnel.tsx'
import { List } from '../parts/list.tsx'
import { Note } from '../parts/note.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Tie } from '../parts/tie.tsx'
import type { Plan } from './setup.ts'

/** Who stayed without a mentor: why, the smallest change that helps, whom to look for. */
export function WithoutPair({ unmatched }: Pick<Plan, 'unmatched'>) {
  const [opened, setOpened] = useState<string>()
  if (unmatched.length === 0) return null
  return (
    <Section title={`Без пары: ${unmatched.length}`}>
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
          </Row>
        ))}
      </List>
    </Section>
  )
}
