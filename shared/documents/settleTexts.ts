import { type Block, type Run, runs } from './blocks.ts'
import { tokenLines } from './tokenLines.ts'
import type { Resolve } from './tokens.ts'

/**
 * The blocks with everything but people's names put in: school, head, texts. Names stay tokens, so that a page can mark
 * them. A token without a value stays as well; a text of several lines is joined.
 */
export function settleTexts(blocks: readonly Block[], resolve: Resolve): Block[] {
  const settled = (line: readonly Run[]): Run[] =>
    runs(
      ...line.map(run => {
        if ('text' in run) return run.text
        if (run.token.of === 'person') return run.token
        return tokenLines(run.token, resolve)?.join(' ') ?? run.token
      }),
    )
  const settledBlock = (block: Block): Block => {
    switch (block.block) {
      case 'paragraph':
      case 'item':
        return { ...block, runs: settled(block.runs) }
      case 'split':
        return { ...block, left: settled(block.left), right: settled(block.right) }
      case 'table':
        return { ...block, rows: block.rows.map(row => row.map(cell => cell.map(settled))) }
    }
  }
  return blocks.map(settledBlock)
}
