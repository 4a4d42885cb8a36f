import { formatNumber } from './number.ts'

/**
 * The form of a noun that goes with a number: 1 пара, 2 пары, 5 пар; a fraction takes the second: 46,7 пары.
 * @param n any finite number; the sign does not matter.
 */
export function plural(n: number, one: string, few: string, many: string): string {
  if (!Number.isInteger(n)) return few
  const tens = Math.abs(n) % 100
  const ones = tens % 10
  if (tens >= 11 && tens <= 14) return many
  if (ones === 1) return one
  return ones >= 2 && ones <= 4 ? few : many
}

/** «5 пар», «1 240 пар», «46,7 пары», with a no-break space. Fractions are rounded to one digit. */
export function count(n: number, one: string, few: string, many: string): string {
  const shown = Math.round(n * 10) / 10
  return `${formatNumber(shown)}\u00a0${plural(shown, one, few, many)}`
}
