const LETTER = 7.2
const PADDING = 6
const LINE_POINTS = 15
const MOST_POINTS = 405

/**
 * How high a row has to be, in points, for its texts to be read whole: programs that open the file measure it only when
 * somebody changes the row. Null when one line is enough.
 * @param widths of columns in pixels, by their numbers
 */
export function rowHeight(
  cells: readonly ({ v?: unknown; wrap?: boolean } | null)[],
  { widths, hiddenColumns }: { widths: Readonly<Record<string, number>>; hiddenColumns: readonly number[] },
  defaultWidth: number,
): number | null {
  let most = 1
  for (const [at, cell] of cells.entries()) {
    if (typeof cell?.v !== 'string' || cell.wrap === false || hiddenColumns.includes(at + 1)) continue
    const letters = Math.max(1, ((widths[String(at + 1)] ?? defaultWidth) - PADDING) / LETTER)
    const lines = cell.v
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
    most = Math.max(most, lines)
  }
  return most === 1 ? null : Math.min(MOST_POINTS, most * LINE_POINTS)
}
