import { type Block, itemLabel, type Run, type Table } from '#shared/documents/blocks.ts'
import { formatToken } from '#shared/documents/tokens.ts'
import { packDocx } from './package.ts'
import { paragraph, run, tab, table, tableRow, twips } from './wordprocessing.ts'

/** Each run, and so each token, becomes a run of its own: the merge relies on it. */
const runsXml = (runs: readonly Run[]): string =>
  runs.map(part => run('text' in part ? part.text : formatToken(part.token))).join('')

function tableXml({ ruled, together, columns, rows }: Table): string {
  const widths = columns.map(({ width }) => twips(width))
  const rowOf = (contents: string[], header = false) =>
    tableRow(
      contents.map((content, i) => ({ width: widths[i] ?? 0, content })),
      header,
    )
  const titled = columns.some(({ title }) => title !== undefined)
  const header = columns.map(({ title = '' }) => paragraph(run(title), { style: 'columnTitle' }))
  const style = ruled ? 'cell' : 'blank'
  return table(
    widths,
    [
      ...(titled ? [rowOf(header, true)] : []),
      ...rows.map((row, r) => {
        const keepWithNext = together === true && r < rows.length - 1
        return rowOf(
          row.map((cell, i) => {
            const align = columns[i]?.align ?? 'left'
            return cell.map(runs => paragraph(runsXml(runs), { style, align, keepWithNext })).join('')
          }),
        )
      }),
    ],
    ruled,
  )
}

function blockXml(block: Block, next: Block | undefined): string {
  // A signature never stands alone at the top of a page: it takes the last clause with it.
  const keepWithNext = next?.block === 'split' && next.style === 'signature'
  switch (block.block) {
    case 'paragraph':
      return paragraph(runsXml(block.runs), {
        style: block.style,
        keepWithNext,
        newPage: block.newPage === true,
      })
    case 'item':
      return paragraph(run(itemLabel(block)) + runsXml(block.runs), { style: 'item', keepWithNext })
    case 'split':
      return paragraph(runsXml(block.left) + tab + runsXml(block.right), { style: block.style })
    case 'table':
      // Two tables in a row would grow together, and a body may not end with a table.
      return tableXml(block) + (next?.block === 'paragraph' ? '' : paragraph('', { style: 'spacer' }))
  }
}

/**
 * A document as the bytes of a .docx: A4, margins of 30, 10, 20 and 20 mm, Times New Roman 14, page numbers from the
 * second page above the text (ГОСТ Р 7.0.97-2025). The same blocks give the same bytes.
 */
export function writeDocx(blocks: readonly Block[]): Uint8Array {
  const title = blocks
    .flatMap(block => (block.block === 'paragraph' && block.style === 'title' ? block.runs : []))
    .map(part => ('text' in part ? part.text : ''))
    .join('')
  return packDocx(blocks.map((block, i) => blockXml(block, blocks[i + 1])).join(''), title)
}
