import { type Cell, cellText } from './cell.ts'

/**
 * The one parser of lists: items parted by «;», a line break or a comma. A comma inside brackets or quotes parts nothing,
 * and where a «;» or a line break stands, commas belong to the items. Empty items are left out, repeats too.
 */
export function parseList(cell: Cell): string[] {
  const text = cellText(cell)
  const strong = /[;\n]/.test(text)
  const items: string[] = []
  let item = ''
  let depth = 0
  for (const letter of text) {
    if (letter === '(' || letter === '«') depth++
    if (letter === ')' || letter === '»') depth = Math.max(0, depth - 1)
    if (depth === 0 && (letter === ';' || letter === '\n' || (letter === ',' && !strong))) {
      items.push(item)
      item = ''
    } else item += letter
  }
  items.push(item)
  return [...new Set(items.map(each => each.trim()).filter(each => each !== ''))]
}

/** A list as a cell holds it: «; » parts the items, so that commas may stand inside. */
export const listText = (items: readonly string[]): string => items.join('; ')
