import { useState } from 'preact/hooks'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { type ListProps, ResponseList } from './responseList.tsx'

/** The states that a decision of the curator's ends. */
const kinds = { fields: 'Отличия', who: 'Кто это?', quarantine: 'Карантин' } as const
type Kind = keyof typeof kinds
const order = Object.keys(kinds) as Kind[]

type WaitingProps = ListProps & { counts: Readonly<Record<Kind, number>> }

/** Answers that wait for the curator, one kind at a time: the first thing she sees. */
export function Waiting({ counts, ...list }: WaitingProps) {
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
      <ResponseList key={kind} label={kinds[kind]} state={kind} {...list} />
    </Section>
  )
}
