// Formulas between a sheet and a file. A file has English names, commas between arguments and points in numbers; functions
// that came after 2007 bear a prefix there (ECMA-376 part 1, 18.17; [MS-XLSX] 2.2.2).

const NEWER = [
  ...[
    'AGGREGATE',
    'CONCAT',
    'DAYS',
    'FILTER',
    'IFNA',
    'IFS',
    'ISOWEEKNUM',
    'LET',
    'MAXIFS',
    'MINIFS',
    'NUMBERVALUE',
  ],
  ...[
    'SEQUENCE',
    'SHEET',
    'SHEETS',
    'SORT',
    'SORTBY',
    'SWITCH',
    'TEXTJOIN',
    'UNICHAR',
    'UNICODE',
    'UNIQUE',
    'XLOOKUP',
    'XMATCH',
    'XOR',
  ],
]
const WITH_SHEET_PREFIX = ['FILTER', 'SORT']

/** Functions that reach out of the workbook, or that make a link of data. */
const REACHING =
  /(^|[^A-Z0-9_.]|_XL(FN|WS)\.)(IMPORT[A-Z]+|IMAGE|HYPERLINK|WEBSERVICE|FILTERXML|ENCODEURL|GOOGLE[A-Z]+|QUERY|RTD|DDE|CALL|REGISTER(\.ID)?|EXEC|EVALUATE|INDIRECT\.EXT|SQL\.REQUEST|CUBE[A-Z]+|STOCKHISTORY|PY|_XLUDF\.[A-Z]+)\s*\(/i

/** Parts of a formula: texts in quotes and quoted sheet names, and what stands between. */
function parts(formula: string): { text: string; quoted: boolean }[] {
  return [...formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g)].map(([text]) => ({
    text,
    quoted: text.length > 1 && /^["']/.test(text),
  }))
}

const between = (formula: string): string =>
  parts(formula)
    .map(({ text, quoted }) => (quoted ? ' ' : text))
    .join('')

/** Whether a formula stays in its workbook: no other file, no program, no address, nothing left unclosed. */
export function staysInside(formula: string): boolean {
  const open = between(formula)
  const namesSheet = parts(formula).some(
    ({ text, quoted }) => quoted && text.startsWith("'") && text.includes('['),
  )
  return (
    !namesSheet && !/[[\]|"'`]/.test(open) && !REACHING.test(open) && formula.length <= 8000 && isWhole(open)
  )
}

/** Brackets in their order, an operand at the end: with less, Excel takes the whole file for damaged. */
function isWhole(open: string): boolean {
  const stack: string[] = []
  for (const sign of open) {
    if (sign === '(' || sign === '{') stack.push(sign === '(' ? ')' : '}')
    else if ((sign === ')' || sign === '}') && stack.pop() !== sign) return false
  }
  return stack.length === 0 && open.trim() !== '=' && !/[-+*/^&=<>,;({]\s*$/.test(open)
}

/** A formula of a sheet («=SUM(A1;B1)») as the file has it. */
export function toFile(formula: string): string {
  const withSemicolons = between(formula)
    .replace(/\{[^}]*\}/g, '')
    .includes(';')
  const plain = parts(formula.replace(/^=/, ''))
    .map(({ text, quoted }) => {
      if (quoted) return text
      const commas = withSemicolons ? text.replace(/(\d),(?=\d)/g, '$1.').replaceAll(';', ',') : text
      return commas.replace(/(?<![A-Z0-9_.])([A-Z]+)(?=\()/g, name => prefixed(name))
    })
    .join('')
  return plain
}

const prefixed = (name: string): string =>
  NEWER.includes(name) ? `_xlfn.${WITH_SHEET_PREFIX.includes(name) ? '_xlws.' : ''}${name}` : name

/** A formula of a file as the sheet has it. */
export const fromFile = (formula: string): string =>
  `=${parts(formula.replace(/^=/, ''))
    .map(({ text, quoted }) => (quoted ? text : text.replace(/_xl(fn|ws)\./gi, '')))
    .join('')}`

const REFERENCE = /(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(])/g

/** A formula that cells share, as it stands in another cell: what is not held by «$» moves along. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  parts(formula)
    .map(({ text, quoted }) =>
      quoted
        ? text
        : text.replace(REFERENCE, (_, heldColumn: string, letters: string, heldRow: string, row: string) => {
            const column = heldColumn === '' ? shifted(letters, columns) : letters
            return `${heldColumn}${column}${heldRow}${heldRow === '' ? Number(row) + rows : row}`
          }),
    )
    .join('')

function shifted(letters: string, by: number): string {
  let number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + by
  let moved = ''
  for (; number > 0; number = Math.floor((number - 1) / 26))
    moved = String.fromCharCode(65 + ((number - 1) % 26)) + moved
  return moved
}
