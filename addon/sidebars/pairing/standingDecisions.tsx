import { useState } from 'preact/hooks'
import type { IconName } from '../parts/icon.tsx'
import { Fold } from '../parts/fold.tsx'
import { List } from '../parts/list.tsx'
import { Section } from '../parts/section.tsx'
import { State } from '../parts/state.tsx'
import type { Choices } from './setup.ts'

type Decision = Choices['decisions'][number]

const says: Record<Decision['kind'], { word: string; icon: IconName }> = {
  lock: { word: 'закреплена', icon: 'lock' },
  forbid: { word: 'запрещена', icon: 'forbid' },
  refusal: { word: 'был отказ', icon: 'close' },
}

/** What every run keeps, and how to lift it. */
export function StandingDecisions({
  decisions,
  busy,
  onLift,
}: {
  decisions: readonly Decision[]
  busy: boolean
  onLift: (decision: Decision) => void
}) {
  const [open, setOpen] = useState(false)
  if (decisions.length === 0) return null
  return (
    <Section label="Закрепления и запреты">
      <Fold title={`Закрепления и запреты: ${decisions.length}`} open={open} onToggle={setOpen}>
        <List label="Решения о парах">
          {decisions.map(each => (
            <State
              key={`${each.kind} ${each.mentee.id} ${each.mentor.id} ${each.form}`}
              icon={says[each.kind].icon}
              title={each.mentee.name}
              second={`${each.mentor.name}: ${says[each.kind].word}${each.formTitle ? `, ${each.formTitle}` : ''}`}
              next={busy ? undefined : { label: 'Снять', onClick: () => onLift(each) }}
            />
          ))}
        </List>
      </Fold>
    </Section>
  )
}
