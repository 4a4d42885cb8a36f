import { type Block, itemLabel, type Run } from './blocks.ts'
import { resolveRuns } from './resolveRuns.ts'
import type { Resolve } from './tokens.ts'

const lineTexts = (runs: readonly Run[], resolve: Resolve): string[] =>
  resolveRuns(runs, resolve).map(pieces => pieces.map(({ text }) => text).join(''))

function blockLines(block: Block, resolve: Resolve): string[] {
  switch (block.block) {
    case 'paragraph':
      return lineTexts(block.runs, resolve)
    case 'item':
      return lineTexts([{ text: itemLabel(block) }, ...block.runs], resolve)
    case 'split':
      return lineTexts([...block.left, { text: '\t' }, ...block.right], resolve)
    case 'table': {
      const titles = block.columns.map(({ title }) => title ?? '')
      const cellText = (cell: Run[][]) => cell.flatMap(runs => lineTexts(runs, resolve)).join('\n')
      const rows = block.rows.map(row => row.map(cellText).join('\t'))
      return titles.some(title => title !== '') ? [titles.join('\t'), ...rows] : rows
    }
  }
}

/**
 * The document as lines of text: one line per paragraph or table row. The ends of a split line and the cells of a
 * row are parted by a tab, paragraphs inside a cell by a line break.
 */
export const plainText = (blocks: readonly Block[], resolve: Resolve): string[] =>
  blocks.flatMap(block => blockLines(block, resolve))
