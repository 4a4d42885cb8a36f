const chunkSize = 45_000
const mark = '|'

/** A plan as texts of cells, marked at both ends: no sheet trims them or takes one for a formula. */
export function cutPayload(text: string): string[] {
  const chunks = Math.max(1, Math.ceil(text.length / chunkSize))
  return Array.from(
    { length: chunks },
    (_, index) => mark + text.slice(index * chunkSize, (index + 1) * chunkSize) + mark,
  )
}

/** The plan from its cells in their order. */
export const joinPayload = (cells: readonly string[]): string =>
  cells.map(cell => cell.slice(mark.length, -mark.length)).join('')
