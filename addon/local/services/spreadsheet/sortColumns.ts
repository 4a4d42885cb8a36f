import { ServiceException } from '../serviceException.ts'

/** `2`, `{ column: 2, ascending: false }` or an array of either, as Google's sort takes them. */
export function sortColumns(
  spec: number | object | readonly unknown[],
): { column: number; ascending: boolean }[] {
  return (Array.isArray(spec) ? spec : [spec]).map((each: unknown) => {
    if (typeof each === 'number') return { column: each, ascending: true }
    const { column, ascending = true } = Object(each) as { column?: unknown; ascending?: unknown }
    if (typeof column !== 'number') throw new ServiceException('Invalid sort column spec.')
    return { column, ascending: ascending === true }
  })
}
