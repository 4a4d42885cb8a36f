import type { Block, Run } from './blocks.ts'
import { itemLabel } from './blocks.ts'
import { escapeXml } from './escapeXml.ts'

const style =
  'body{max-width:170mm;margin:20mm auto;font:14pt/1.25 "Times New Roman",serif}p{margin:0 0 8pt}.c{text-align:center}.b{font-weight:700}.s{display:flex;justify-content:space-between;gap:12pt;margin-top:16pt}.n{break-before:page;page-break-before:always;padding-top:12pt}'

/** A document without tables and without tokens as a page that any browser and Word open and print. */
export function pageOfBlocks(blocks: readonly Block[], title: string): string {
  return `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${style}</style></head><body>${blocks.map(markupOf).join('')}</body></html>`
}

const said = (runs: readonly Run[]): string =>
  escapeXml(runs.map(run => ('text' in run ? run.text : '')).join(''))

function markupOf(block: Block): string {
  switch (block.block) {
    case 'paragraph': {
      const centred = ['organisation', 'kind', 'annexTitle'].includes(block.style) ? 'c' : ''
      const bold = ['kind', 'title', 'annexTitle'].includes(block.style) ? 'b' : ''
      const names = [centred, bold, block.newPage ? 'n' : ''].filter(Boolean).join(' ')
      return `<p${names === '' ? '' : ` class="${names}"`}>${said(block.runs)}</p>`
    }
    case 'item':
      return `<p>${escapeXml(itemLabel(block))}${said(block.runs)}</p>`
    case 'split':
      return `<p class="s"><span>${said(block.left)}</span><span>${said(block.right)}</span></p>`
    case 'table':
      throw new TypeError('A page has no tables')
  }
}
