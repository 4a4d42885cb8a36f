import type { FilledBlock } from '#addon/local/workbook/gridEdit.ts'

export interface FilledCell {
  row: number
  column: number
  was: string
  text: string
}

/** Cells, in any order, as few rectangles of neighbours. */
export function filledBlocks(cells: FilledCell[]): FilledBlock[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  const runs: FilledBlock[] = []
  let last: FilledBlock | null = null
  for (const { row, column, was, text } of sorted) {
    if (last !== null && last.row === row && last.column + (last.text[0]?.length ?? 0) === column) {
      last.was[0]?.push(was)
      last.text[0]?.push(text)
    } else {
      last = { row, column, was: [[was]], text: [[text]] }
      runs.push(last)
    }
  }
  const blocks: FilledBlock[] = []
  /** blocks that the next row may continue, by their first column and width */
  const open = new Map<string, FilledBlock>()
  for (const run of runs) {
    const key = `${run.column} ${run.text[0]?.length}`
    const above = open.get(key)
    if (above !== undefined && above.row + above.text.length === run.row) {
      above.was.push(...run.was)
      above.text.push(...run.text)
    } else {
      open.set(key, run)
      blocks.push(run)
    }
  }
  return blocks
}
