import type { BookTable } from '#shared/xlsx/tableParts.ts'
import { type BreachLine, type Checked, leadOf, ruleOf } from './groups.ts'

const gravity = { error: 'запрет', warning: 'предупреждение' } as const

/** The breaches as rows: the same on paper and in the file. */
export function breachTable({ rules }: Checked, lines: readonly BreachLine[]): BookTable {
  const known = new Map(rules.map(rule => [rule.id, rule]))
  return {
    title: 'Нарушения',
    columns: [
      { title: 'Пункт', width: 70 },
      { title: 'О ком или о чём', width: 160 },
      { title: 'Что нарушено', width: 260 },
      { title: 'Что сделать', width: 210 },
      { title: 'Где', width: 190 },
      { title: 'Как строго', width: 150 },
    ],
    rows: lines.map(line => [
      leadOf(ruleOf(known, line)),
      line.who,
      line.facts,
      line.todo,
      line.at?.cell ?? line.sheet,
      gravity[line.severity],
    ]),
  }
}

const unreadTable = ({ unread }: Checked): BookTable => ({
  title: 'Не прочитано',
  columns: [
    { title: 'Где', width: 260 },
    { title: 'Что исправить', width: 420 },
  ],
  rows: unread.map(({ cell, says }) => [cell, says]),
})

const allowedTable = ({ allowed }: Checked): BookTable => ({
  title: 'Отступления',
  columns: [
    { title: 'Пункт', width: 70 },
    { title: 'О ком или о чём', width: 180 },
    { title: 'Что нарушено', width: 300 },
    { title: 'Причина', width: 240 },
    { title: 'Кто решил', width: 160 },
    { title: 'До какого дня', width: 110 },
  ],
  rows: allowed.map(({ clauseName, who, facts, reason, decidedBy, until }) => [
    clauseName,
    who,
    facts,
    reason,
    decidedBy,
    until,
  ]),
})

/** The file to take away: breaches, cells that could not be read, deviations. */
export const rulesTables = (checked: Checked, lines: readonly BreachLine[]): BookTable[] => [
  breachTable(checked, lines),
  ...(checked.unread.length > 0 ? [unreadTable(checked)] : []),
  ...(checked.allowed.length > 0 ? [allowedTable(checked)] : []),
]
