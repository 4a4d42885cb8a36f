import { range } from './applyEdit.ts'

/** Rows dragged before another one, as a permutation of the rows they passed. */
export function carriedRows(from: number, count: number, before: number): { from: number; order: number[] } {
  const moved = range(from, count)
  if (before < from) return { from: before, order: [...moved, ...range(before, from - before)] }
  return { from, order: [...range(from + count, before - from - count), ...moved] }
}
