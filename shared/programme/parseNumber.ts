import type { Cell, Parsed } from './cell.ts'

/**
 * The one parser of numbers: 1234, «1 234», «1 234,5», «−5». «—» and «н/д» are blank. A full stop is read as a decimal
 * point; both signs in one text are a problem. Blank is null.
 */
export function parseNumber(
  cell: Cell,
  { min, max, whole }: { min: number; max: number; whole: boolean },
): Parsed<number | null> {
  if (cell === null || cell === '') return { value: null }
  const range = `от ${min} до ${max}`
  if (typeof cell !== 'number' && typeof cell !== 'string') return { problem: `Здесь нужно число ${range}` }
  const text = typeof cell === 'string' ? cell.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-') : ''
  if (
    typeof cell === 'string' &&
    (text === '' || text === '—' || text === '-' || text.toLowerCase() === 'н/д')
  )
    return { value: null }
  if (typeof cell === 'string' && !/^[+-]?\d+([.,]\d+)?$/.test(text))
    return { problem: `Это не число. Напишите число ${range}` }
  const value = typeof cell === 'number' ? cell : Number(text.replace(',', '.'))
  if (!Number.isFinite(value)) return { problem: `Это не число. Напишите число ${range}` }
  if (whole && !Number.isInteger(value)) return { problem: `Здесь нужно целое число ${range}` }
  if (value < min || value > max) return { problem: `Здесь может быть число ${range}` }
  return { value }
}
