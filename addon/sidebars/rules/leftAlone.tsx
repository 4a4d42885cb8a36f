import { openWith } from '../callServer.ts'
import { LinkButton } from '../parts/button.tsx'
import { List } from '../parts/list.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import type { Checked } from './groups.ts'
import { ended } from './words.ts'

type LeftAloneProps = Pick<Checked, 'allowed' | 'chosen'> & { onEnd: (deviation: string) => void }

/** What the school lets stand, and what it looks at less strictly or not at all. */
export function LeftAlone({ allowed, chosen, onEnd }: LeftAloneProps) {
  return (
    <>
      {allowed.length > 0 && (
        <Section title="Отступления" aside={allowed.length}>
          <List label="Отступления">
            {allowed.map(({ id, clauseName, who, facts, reason, decidedBy, until }) => (
              <State
                key={id}
                icon="clock"
                title={`${who}, до ${until}`}
                second={
                  <>
                    {`${clauseName}. ${facts}`}
                    <br />
                    {`Причина: ${ended(reason)} Решение: ${ended(decidedBy)}`}
                  </>
                }
                next={{ label: 'Отменить отступление', onClick: () => onEnd(id) }}
              />
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
          <LinkButton onClick={() => openWith('openSettings', { rules: true })}>Настройки правил</LinkButton>
        </Section>
      )}
    </>
  )
}
