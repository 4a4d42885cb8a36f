import { useState } from 'preact/hooks'
import { openWith } from '../callServer.ts'
import { LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import type { Checked } from './groups.ts'
import { ended } from './words.ts'

type Allowed = Checked['allowed'][number]
type LeftAloneProps = Pick<Checked, 'allowed' | 'chosen'> & { onEnd: (deviation: string) => void }

/** What the school lets stand, rule by rule, and what it looks at less strictly or not at all. */
export function LeftAlone({ allowed, chosen, onEnd }: LeftAloneProps) {
  const [opened, setOpened] = useState<string>()
  const groups = new Map<string, Allowed[]>()
  for (const each of allowed) groups.set(each.rule, [...(groups.get(each.rule) ?? []), each])
  return (
    <>
      {allowed.length > 0 && (
        <Section title="Отступления" aside={allowed.length}>
          <List label="Отступления по правилам">
            {[...groups].map(([rule, items]) => (
              <Row
                key={rule}
                title={`${items[0]?.clauseName}. ${items[0]?.title}`}
                aside={items.length}
                open={opened === rule}
                onToggle={open => setOpened(open ? rule : undefined)}
              >
                <List label="Отступления">
                  {items.map(({ id, who, facts, reason, decidedBy, until }) => (
                    <State
                      key={id}
                      icon="clock"
                      title={`${who}, по ${until}`}
                      second={
                        <>
                          {facts}
                          {facts !== '' && <br />}
                          {`Причина: ${ended(reason)} Решение: ${ended(decidedBy)}`}
                        </>
                      }
                      next={{ label: 'Отменить отступление', onClick: () => onEnd(id) }}
                    />
                  ))}
                </List>
              </Row>
            ))}
          </List>
        </Section>
      )}
      {chosen.length > 0 && (
        <Section label="Правила, которые школа изменила" gap={2}>
          {chosen.map(({ id, clauseName, title, how, reason }) => (
            <p key={id} class="small dim">
              {`${clauseName}, «${title}»: ${how}. Причина: ${ended(reason)}`}
            </p>
          ))}
          <LinkButton onClick={() => openWith('openSettings', { rules: true, back: 'rules' })}>
            Настройки правил
          </LinkButton>
        </Section>
      )}
    </>
  )
}
