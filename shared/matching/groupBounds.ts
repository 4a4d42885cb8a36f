import type { Mentor } from '../programme/tables.ts'

/** How few make a group, whoever leads it. */
const fewest = 2

/** How many mentees the mentor's group may have: from `least`, at least two, to `most`; `most` 0 leads no group. */
export const groupBounds = ({
  groupFrom,
  groupTo,
}: Pick<Mentor, 'groupFrom' | 'groupTo'>): { least: number; most: number } => ({
  least: Math.max(groupFrom ?? fewest, fewest),
  most: groupTo ?? 0,
})
