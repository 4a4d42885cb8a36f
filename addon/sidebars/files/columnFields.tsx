import { Select } from '../parts/select.tsx'

type ColumnFieldsProps = {
  columns: readonly { title: string; samples: readonly string[]; target: string | null }[]
  targets: readonly { key: string; title: string }[]
  /** Where any number of columns may go; other places hold one. */
  roomy?: readonly string[]
  onMapping: (mapping: (string | null)[]) => void
}

/** Where each column of a table goes: guessed before, mended by hand, with a few of its cells to tell it by. */
export function ColumnFields({ columns, targets, roomy = [], onMapping }: ColumnFieldsProps) {
  const place = (index: number, target: string | null) =>
    onMapping(
      columns.map((column, at) => {
        if (at === index) return target
        // A place holds one column: the newer choice takes it over.
        return column.target === target && !roomy.includes(target ?? '') ? null : column.target
      }),
    )
  return (
    <>
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
    </>
  )
}
