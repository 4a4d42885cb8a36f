import { type ListKind, listKinds } from '#shared/programme/lists/listKinds.ts'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import type { ListView } from './statuses.ts'

type ColumnsProps = {
  view: ListView
  onKind: (kind: ListView['kind']) => void
  onMapping: (mapping: (string | null)[]) => void
}

const kinds = Object.entries(listKinds).map(([code, title]) => ({ code: code as ListKind, title }))

/** What the list is about and where each of its columns goes: guessed by the titles, mended by hand. */
export function Columns({ view, onKind, onMapping }: ColumnsProps) {
  const { kind, columns, targets, lacking } = view
  const place = (index: number, target: string | null) =>
    onMapping(
      columns.map((column, at) => {
        if (at === index) return target
        // A place holds one column: the newer choice takes it over.
        return column.target === target ? null : column.target
      }),
    )
  return (
    <Section title="Столбцы" gap={3}>
      <Select
        label="Кто в списке"
        options={kinds}
        value={kind}
        onChange={chosen => chosen && onKind(chosen)}
      />
      {lacking.length > 0 && (
        <Note tone="warn" title="Найдите недостающие столбцы">
          {`Без них список не загрузить: ${lacking.join('; ')}.`}
        </Note>
      )}
      {columns.map(({ title, samples, target }, index) => (
        <Select
          key={`${index} ${title}`}
          label={title === '' ? `Столбец ${index + 1}, без заголовка` : title}
          hint={samples.filter(Boolean).join(' · ') || 'Пустой столбец'}
          options={targets.map(({ key, title }) => ({ code: key, title }))}
          value={target}
          onChange={chosen => place(index, chosen)}
          empty="Не загружать"
        />
      ))}
    </Section>
  )
}
