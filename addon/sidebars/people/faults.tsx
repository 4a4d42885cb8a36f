import type { ViewOf } from '#addon/features/call.ts'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

export type Fault = ViewOf<'personCard'>['faults'][number]

type FaultsProps = {
  title: string
  faults: readonly Fault[]
  /** Goes to the cell where a fault can be mended. */
  onPlace: (at: NonNullable<Fault['at']>) => void
}

/** What is to be mended about a person; nothing where there is nothing. */
export function Faults({ title, faults, onPlace }: FaultsProps) {
  if (faults.length === 0) return null
  return (
    <Section title={title} gap={2}>
      {faults.map(fault => {
        const { at } = fault
        return (
          <Note
            key={`${fault.title} ${fault.says}`}
            tone={fault.tone}
            title={fault.title}
            next={at ? { label: 'Показать в таблице', onClick: () => onPlace(at) } : undefined}
          >
            <p>{fault.says}</p>
            {at && <p class="dim">{at.cell}</p>}
          </Note>
        )
      })}
    </Section>
  )
}
