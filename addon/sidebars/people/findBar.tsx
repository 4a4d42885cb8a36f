import { IconButton } from '../parts/button.tsx'
import { SearchBox } from '../parts/searchBox.tsx'
import { type Filter, isNarrowed } from './filter.ts'

type FindBarProps = {
  label: string
  filter: Filter
  onFilter: (filter: Filter) => void
  /** The filters are in sight. */
  open: boolean
  onOpen: (open: boolean) => void
}

/** Search by name or class, and the way to the filters. */
export function FindBar({ label, filter, onFilter, open, onOpen }: FindBarProps) {
  return (
    <section class="sec find" aria-label="Поиск">
      <SearchBox
        label={label}
        placeholder="Фамилия или класс"
        value={filter.wanted}
        onChange={wanted => onFilter({ ...filter, wanted })}
      />
      <IconButton
        icon="filter"
        label={`${isNarrowed(filter) ? 'Отбор включён' : 'Отбор'}: форма, состояние, документы`}
        framed
        pressed={open || isNarrowed(filter)}
        onClick={() => onOpen(!open)}
      />
    </section>
  )
}
