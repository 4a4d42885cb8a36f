/** Rows of one height: which of them to draw, and how much empty space stands for the others. */
export interface Piece {
  /** indices, [from, to) */
  from: number
  to: number
  /** undrawn rows before this piece */
  skipped: number
}

const SPARE = 12

/** The rows in view with a few on each side, and the selected one wherever it is: focus must not fall out of the page. */
export function visibleRows(o: { count: number; first: number; seen: number; selected: number }): {
  pieces: Piece[]
  rest: number
} {
  const { count, first, seen, selected } = o
  const from = Math.min(Math.max(0, first - SPARE), Math.max(0, count - 1))
  const to = Math.min(count, first + seen + SPARE)
  const ranges: [number, number][] = [[from, Math.max(from, to)]]
  if (selected >= 0 && selected < from) ranges.unshift([selected, selected + 1])
  if (selected >= to && selected < count) ranges.push([selected, selected + 1])
  let drawn = 0
  const pieces = ranges.map(([start, end]) => {
    const piece = { from: start, to: end, skipped: start - drawn }
    drawn = end
    return piece
  })
  return { pieces, rest: count - drawn }
}
