import type { Issue } from './errors.ts'
import type { OrderRequest } from './orders.ts'
import { pointer } from './pointer.ts'

/**
 * Whether every number of an order names one of its texts, and every row ends after it begins.
 * @returns every breach with its path; an empty list when the order may be composed.
 */
export function checkOrderRequest({ texts, basis, fields, rows }: OrderRequest): Issue[] {
  const issues: Issue[] = []
  const named = (text: number, ...path: PropertyKey[]) => {
    if (text >= texts) issues.push({ path: pointer(path), code: 'text' })
  }
  basis.forEach((text, index) => {
    named(text, 'basis', index)
  })
  named(fields.place, 'fields', 'place')
  rows.forEach((row, index) => {
    named(row.form, 'rows', index, 'form')
    named(row.role, 'rows', index, 'role')
    if (row.mentorPost !== undefined) named(row.mentorPost, 'rows', index, 'mentorPost')
    if (row.menteePost !== undefined) named(row.menteePost, 'rows', index, 'menteePost')
    if (row.to < row.from) issues.push({ path: pointer(['rows', index, 'to']), code: 'dates' })
  })
  return issues
}
