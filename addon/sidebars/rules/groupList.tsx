import { Empty } from '../parts/empty.tsx'
import { List } from '../parts/list.tsx'
import type { Writing } from '../useWriting.ts'
import { BreachGroup } from './breachGroup.tsx'
import { type BreachLine, type Checked, type Filter, groupsOf } from './groups.ts'

type GroupListProps = {
  checked: Checked
  filter: Filter
  onAll: () => void
  opened: string | undefined
  onOpen: (key: string | undefined) => void
  writing: Writing
  onFix: (lines: readonly BreachLine[]) => void
}

const names = { clause: 'Нарушения по пунктам', person: 'Нарушения по людям', sheet: 'Нарушения по листам' }

/** The breaches that the filter leaves. */
export function GroupList({ checked, filter, onAll, opened, onOpen, ...rest }: GroupListProps) {
  const groups = groupsOf(checked, filter)
  const rules = new Map(checked.rules.map(rule => [rule.id, rule]))
  const marksNew = checked.breaches.some(({ isNew }) => !isNew)
  if (groups.length === 0)
    return (
      <Empty
        icon="check"
        title={filter.onlyNew ? 'Нового нет' : 'Таких нарушений нет'}
        second={{ label: 'Показать все нарушения', onClick: onAll }}
      >
        {filter.onlyNew && 'Сегодня не нашлось ничего, чего не было раньше'}
      </Empty>
    )
  return (
    <section class="sec breaches" aria-label={names[filter.by]}>
      <List key={filter.by} label={names[filter.by]}>
        {groups.map(group => (
          <BreachGroup
            key={group.key}
            group={group}
            by={filter.by}
            rules={rules}
            marksNew={marksNew}
            open={opened === group.key}
            onToggle={open => onOpen(open ? group.key : undefined)}
            {...rest}
          />
        ))}
      </List>
    </section>
  )
}
