import { quoted } from './quoted.ts'

/** «7 «Б»», «11» where the parallel has one class. @param grade 1…11. @param letter as the school writes it. */
export function className(grade: number, letter = ''): string {
  const mark = letter.replace(/[«»"„“”'\s]/g, '').toUpperCase()
  return mark === '' ? String(grade) : `${grade}\u00a0${quoted(mark)}`
}
