import { Checkbox } from '../parts/checkbox.tsx'
import { Section } from '../parts/section.tsx'
import type { Filter } from './groups.ts'

type ToolsProps = { filter: Filter; onChange: (part: Partial<Filter>) => void }

const ways = [
  { by: 'clause', title: 'По пунктам' },
  { by: 'person', title: 'По людям' },
  { by: 'sheet', title: 'По листам' },
] as const

/** How the list is put together. */
export function Tools({ filter, onChange }: ToolsProps) {
  return (
    <Section label="Вид списка">
      <div class="tools">
        <select
          aria-label="Собрать список"
          value={filter.by}
          onChange={({ currentTarget }) =>
            onChange({ by: ways.find(({ by }) => by === currentTarget.value)?.by ?? 'clause' })
          }
        >
          {ways.map(({ by, title }) => (
            <option key={by} value={by}>
              {title}
            </option>
          ))}
        </select>
        <Checkbox checked={filter.onlyNew} onChange={onlyNew => onChange({ onlyNew })}>
          Только новое
        </Checkbox>
      </div>
    </Section>
  )
}
