import { type Cell, cellText, type Parsed } from './cell.ts'

const latinTwins: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
}

/** 8а, 8 А, 8-А, «8 «А»», 8: one way to write a class. A letter typed in Latin becomes the Russian one it looks like. */
export function parseSchoolClass(cell: Cell): Parsed<string> {
  const text = cellText(cell)
    .toUpperCase()
    .replace(/[«»"'„“”.]/g, '')
    .replace(/КЛАСС|КЛ\b/g, '')
    .trim()
  if (text === '') return { value: '' }
  const match = /^(\d{1,2})[\s-]*([А-ЯЁA-Z]?)$/.exec(text)
  const number = Number(match?.[1])
  if (!match || number < 1 || number > 11)
    return { problem: 'Это не класс. Напишите число от 1 до 11 и букву, например 8 «А»' }
  const letter = match[2] ?? ''
  return { value: letter === '' ? String(number) : `${number} «${latinTwins[letter] ?? letter}»` }
}

/** The number of a class written by `parseSchoolClass`: 1…11, or null for a blank. */
export const classNumber = (schoolClass: string): number | null => {
  const number = Number.parseInt(schoolClass, 10)
  return Number.isNaN(number) ? null : number
}
