/** «AB12» → row 12, column 28, 1-based; null when it is no address of a cell. */
export function readAddress(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (parts === null) return null
  let column = 0
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(parts[2]), column }
}
