import { columnLetters } from '#shared/xlsx/a1.ts'

/** The hidden sheet of the file that holds dropdown lists too long for a cell's own rule. */
export const LISTS_SHEET = '_lists'

const LONGEST_INLINE = 255

/** Gathers the lists of dropdowns; gives each the formula by which a rule names it. */
export class ListsSheet {
  readonly lists: string[][] = []

  formula(options: readonly string[]): string {
    const inline = options.join(',')
    if (inline.length <= LONGEST_INLINE && options.every(isInline)) return `"${inline}"`
    const known = this.lists.findIndex(list => list.join('\n') === options.join('\n'))
    const column = known < 0 ? this.lists.push([...options]) : known + 1
    const letters = columnLetters(column)
    return `'${LISTS_SHEET}'!$${letters}$1:$${letters}$${options.length}`
  }
}

/** What a list in a rule itself can't hold: commas part its options, spaces around them are lost. */
const isInline = (option: string): boolean =>
  option.trim() === option && option !== '' && !/[,"\n]/.test(option)
