import type { Issue } from './errors.ts'
import type { OrderRequest } from './orders.ts'
import { pointer } from './pointer.ts'

/**
 * Whether every number of an order names one of its texts, and every row ends after it begins.
 * @returns every breach with its path; an empty list when the order may be composed.
 */
export function checkOrderRequest({ texts, basis, fields, rows, deviations = [] }: OrderRequest): Issue[] {
  const issues: Issue[] = []
  const named = (text: number | undefined, ...path: PropertyKey[]) => {
    if (text !== undefined && text >= texts) issues.push({ path: pointer(path), code: 'text' })
  }
  basis.forEach((text, index) => {
    named(text, 'basis', index)
  })
  for (const key of ['place', 'act'] as const) named(fields[key], 'fields', key)
  rows.forEach((row, index) => {
    for (const key of ['mentorPost', 'menteePost', 'form', 'role'] as const)
      named(row[key], 'rows', index, key)
    if (row.to < row.from) issues.push({ path: pointer(['rows', index, 'to']), code: 'dates' })
  })
  deviations.forEach((deviation, index) => {
    for (const key of ['clause', 'reason'] as const) named(deviation[key], 'deviations', index, key)
  })
  return issues
}
