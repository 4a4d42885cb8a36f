import { useState } from 'preact/hooks'
import { LinkButton } from '../parts/button.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { type ListProps, ResponseList } from './responseList.tsx'

const kinds = { imported: 'Внесены', withdrawn: 'Отозваны' } as const
export type SettledKind = keyof typeof kinds

type SettledProps = ListProps & {
  counts: Readonly<Record<SettledKind, number>>
  first: SettledKind
  onBack: () => void
}

/** Answers that wait for nothing: what each has given, and the way to take one back or in again. */
export function Settled({ counts, first, onBack, ...list }: SettledProps) {
  const [kind, setKind] = useState(first)
  return (
    <Section title="Разобранные ответы" gap={3}>
      <LinkButton onClick={onBack}>К анкетам</LinkButton>
      <Segments
        label="Показать"
        options={(Object.keys(kinds) as SettledKind[]).map(code => ({
          code,
          title: kinds[code],
          count: counts[code],
        }))}
        value={kind}
        onChange={setKind}
      />
      {counts[kind] === 0 && <p class="dim">Таких ответов нет</p>}
      <ResponseList key={kind} state={kind} label={kinds[kind]} {...list} />
    </Section>
  )
}
