/** How a table goes on paper: the size of the letters in points and the share of each column, per cent. */
export interface PaperWidths {
  points: number
  shares: number[]
}

const SIZES = [9, 8, 7, 6, 5.5, 5]
/** Letters that stand side by side across A4 laid sideways, at one point. */
const LETTERS = 150 * 9
const MARGIN = 1.6
const LONGEST_WORD = 14

/**
 * The largest letters at which no word has to be broken; what room is left goes to the columns with long texts.
 * @param columns the texts of each column, titles among them, with no-break spaces where they may not part
 */
export function paperWidths(columns: string[][]): PaperWidths {
  const least = columns.map(texts => Math.min(longest(texts.flatMap(words)), LONGEST_WORD) + MARGIN)
  const wanted = columns.map((texts, index) => Math.max(least[index] ?? 0, longest(texts) / 2) + MARGIN)
  const needed = sum(least)
  const points = SIZES.find(size => needed <= LETTERS / size) ?? SIZES.at(-1) ?? 0
  const spare = Math.max(0, LETTERS / points - needed)
  const more = sum(wanted) - needed
  const widths = least.map((width, index) => width + (spare * ((wanted[index] ?? 0) - width)) / more)
  const total = sum(widths)
  return { points, shares: widths.map(width => (width / total) * 100) }
}

const words = (text: string): string[] => text.split(/[ \n-]+/)
const longest = (texts: string[]): number => Math.max(0, ...texts.map(({ length }) => length))
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
