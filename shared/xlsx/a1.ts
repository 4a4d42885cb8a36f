/** «AB» for column 28. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** Row 12, column 28, 1-based → «AB12». */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row}`
