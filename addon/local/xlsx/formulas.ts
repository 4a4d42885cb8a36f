import { formulaParts } from '#shared/formulas/formulaParts.ts'
import { inEnglish } from '#shared/formulas/inEnglish.ts'
import { reachesOutside } from '../workbook/formulas/reachesOutside.ts'

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

const between = (formula: string): string =>
  formulaParts(formula)
    .map(({ text, quoted }) => (quoted ? ' ' : text))
    .join('')

/** Whether a formula stays in its workbook: no other file, no program, no address, nothing left unclosed. */
export function staysInside(formula: string): boolean {
  const open = between(formula)
  return reachesOutside(formula) === null && !/[\]"'`]/.test(open) && formula.length <= 8000 && isWhole(open)
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

/** A formula of a sheet («=СУММ(A1;B1)») as the file has it. */
export const toFile = (formula: string): string =>
  formulaParts(inEnglish(formula.replace(/^=/, '')))
    .map(({ text, quoted }) =>
      quoted ? text : text.replace(/(?<![A-Z0-9_.])[A-Z]+(?=\()/gi, name => prefixed(name)),
    )
    .join('')

function prefixed(written: string): string {
  const name = written.toUpperCase()
  return NEWER.includes(name) ? `_xlfn.${WITH_SHEET_PREFIX.includes(name) ? '_xlws.' : ''}${name}` : written
}

/** A formula of a file as the sheet has it. */
export const fromFile = (formula: string): string =>
  `=${formulaParts(formula.replace(/^=/, ''))
    .map(({ text, quoted }) => (quoted ? text : text.replace(/_xl(fn|ws)\./gi, '')))
    .join('')}`

const REFERENCE = /(?<![A-Za-z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(])/g

/** A formula that cells share, as it stands in another cell: what is not held by «$» moves along. */
export const movedFormula = (formula: string, rows: number, columns: number): string =>
  formulaParts(formula)
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
