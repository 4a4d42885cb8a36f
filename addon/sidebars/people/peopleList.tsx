import type { ViewOf } from '#addon/features/call.ts'
import { count } from '#shared/language/plural.ts'
import { openPanel } from '../callServer.ts'
import { Checkbox } from '../parts/checkbox.tsx'
import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { Select } from '../parts/select.tsx'
import { PersonChips } from './card.tsx'
import { type Base, wordsOf } from './words.ts'
import type { Filter } from './filter.ts'

type People = ViewOf<'listPeople'>
export type Person = People['items'][number]

type FiltersProps = { base: Base; people: People; filter: Filter; onFilter: (filter: Filter) => void }

/** Form, status, places and documents. */
export function Filters({ base, people, filter, onFilter }: FiltersProps) {
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part })
  const counted = (status: Filter['status']) => people.items.filter(item => item.status === status).length
  return (
    <Section label="Отбор" gap={3}>
      <Segments
        label="Состояние"
        options={[
          { code: 'active', title: 'В базе', count: counted('active') },
          { code: 'pending', title: 'Новые', count: counted('pending') },
          { code: 'archived', title: 'Архив', count: counted('archived') },
        ]}
        value={filter.status}
        onChange={status => set({ status })}
      />
      <Select
        label="Форма наставничества"
        options={people.forms.map(title => ({ code: title, title }))}
        value={filter.form}
        onChange={form => set({ form })}
        empty="Все формы"
      />
      <div>
        <Checkbox checked={filter.free} onChange={free => set({ free })}>
          {wordsOf[base].free}
        </Checkbox>
        <Checkbox checked={filter.lacking} onChange={lacking => set({ lacking })}>
          Не хватает документов
        </Checkbox>
        <Checkbox checked={filter.faults} onChange={faults => set({ faults })}>
          Есть что исправить
        </Checkbox>
      </div>
    </Section>
  )
}

type ListProps = {
  base: Base
  items: readonly Person[]
  /** Nobody is in the base at all. */
  nobody: boolean
  onOpen: (person: Person) => void
  onAdd: () => void
  onClear: () => void
}

/** Everybody who is looked for. */
export function PeopleList({ base, items, nobody, onOpen, onAdd, onClear }: ListProps) {
  const words = wordsOf[base]
  const [one, few, many] = words.counted
  if (nobody)
    return (
      <Empty
        icon="people"
        title={words.none}
        primary={{ label: 'Загрузить список', onClick: () => openPanel('openImport') }}
        second={{ label: words.add, onClick: onAdd }}
      >
        Загрузите список из файла или добавьте первого человека вручную
      </Empty>
    )
  if (items.length === 0)
    return (
      <Empty icon="search" title="Никто не найден" second={{ label: 'Сбросить отбор', onClick: onClear }}>
        Проверьте, как написана фамилия, или ослабьте отбор
      </Empty>
    )
  return (
    <Section label={words.title}>
      <p class="small dim" role="status">
        {count(items.length, one, few, many)}
      </p>
      <List label={words.title}>
        {items.map(person => (
          <Row
            key={person.id}
            title={person.name}
            second={person.line}
            chips={<PersonChips chips={person.chips} />}
            aside=""
            onToggle={() => onOpen(person)}
          />
        ))}
      </List>
    </Section>
  )
}
