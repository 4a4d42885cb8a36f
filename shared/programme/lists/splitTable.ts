/** A pasted or opened list: lines of cells, and how they were parted. */
export interface SplitTable {
  delimiter: '\t' | ';' | ','
  /** Cells without outer spaces. `line` is the 1-based line of the list a row begins on. */
  rows: { line: number; cells: string[] }[]
}

/** How a workbook's cell of several lines comes: its breaks are no ends of lines, so that rows keep their numbers. */
export const lineInCell = '\u2028'

const delimiters = ['\t', ';', ','] as const

/** The sign that parts most of the first lines; a tab wins, since nobody types it. */
function guessDelimiter(text: string): SplitTable['delimiter'] {
  const sample = text
    .split(/\r\n|\r|\n/, 5)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = delimiters.map(sign => sample.split(sign).length - 1)
  if ((counts[0] ?? 0) > 0) return '\t'
  return (counts[1] ?? 0) > 0 && (counts[1] ?? 0) * 2 >= (counts[2] ?? 0) ? ';' : ','
}

/**
 * Parts a table pasted from a spreadsheet or a .csv (RFC 4180: quotes, doubled quotes, line breaks inside quotes). Blank
 * lines are left out. A quote that is never closed ends with its line, so one slip does not swallow the rest of the list.
 */
export function splitTable(text: string): SplitTable {
  const source = text.replace(/^\ufeff/, '')
  const delimiter = guessDelimiter(source)
  const rows: SplitTable['rows'] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begins = 1
  const endCell = () => {
    cells.push(cell.replaceAll(lineInCell, '\n').trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some(each => each !== '')) rows.push({ line: begins, cells })
    cells = []
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]
    if (sign === '"' && cell.trim() === '') {
      const quoted = readQuoted(source, at, delimiter)
      if (quoted) {
        cell = quoted.value
        line += quoted.value.split('\n').length - 1
        at = quoted.end
        continue
      }
    }
    if (sign === delimiter) endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') at++
      endRow()
      line++
      begins = line
    } else cell += sign
  }
  endRow()
  return { delimiter, rows }
}

/** A cell in quotes from its opening sign on, or null when no closing quote is followed by the end of a cell. */
function readQuoted(source: string, start: number, delimiter: string): { value: string; end: number } | null {
  let value = ''
  for (let at = start + 1; at < source.length; at++) {
    const sign = source[at]
    if (sign !== '"') {
      value += sign === '\r' ? '' : sign
      continue
    }
    if (source[at + 1] === '"') {
      value += '"'
      at++
      continue
    }
    const next = source[at + 1]
    return next === undefined || next === delimiter || next === '\n' || next === '\r'
      ? { value, end: at }
      : null
  }
  return null
}
