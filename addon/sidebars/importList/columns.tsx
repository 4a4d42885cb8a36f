import { type ListKind, listKinds } from '#shared/programme/lists/listKinds.ts'
import { ColumnFields } from '../files/columnFields.tsx'
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
      <ColumnFields columns={columns} targets={targets} onMapping={onMapping} />
    </Section>
  )
}
