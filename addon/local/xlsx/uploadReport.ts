import { count } from '#shared/language/plural.ts'
import type { FileSheet } from './fileSheet.ts'
import type { LeftPart } from './sheetFrame.ts'

/** What a file brings, for the person who decides whether it is to be opened. */
export interface UploadReport {
  sheets: { title: string; own: boolean; rows: number }[]
  /** what was left out, changed or is missing, a sentence each */
  notes: string[]
}

/** Addresses as a sentence names them: the first few, and how many more. */
export function places(addresses: readonly string[]): string {
  const shown = addresses.slice(0, MOST_NAMED).join(', ')
  const more = addresses.length - MOST_NAMED
  return more > 0 ? `${shown} и ещё ${count(more, 'ячейка', 'ячейки', 'ячеек')}` : shown
}

const MOST_NAMED = 5

const LEFT: Record<LeftPart, (title: string) => string> = {
  filter: title => `Отбор строк на листе «${title}» снят: такого вида отбора в программе нет.`,
  validation: title => `Проверка ввода на листе «${title}» не перенесена: в программу входят только списки.`,
  drawing: title => `Рисунки и диаграммы листа «${title}» не перенесены.`,
  link: title => `Ссылки на листе «${title}» остались текстом.`,
  coloring: title => `Условная раскраска листа «${title}» не перенесена.`,
}

/** What of a sheet did not come along as it was. @param own the curator's own sheet */
export function sheetNotes(file: FileSheet, title: string, own: boolean): string[] {
  const { errors, reaching, cut, merged, left } = file
  const notes: string[] = []
  const add = (list: readonly string[], sentence: (where: string) => string) => {
    if (list.length > 0) notes.push(sentence(places(list)))
  }
  add(
    errors,
    where => `Лист «${title}»: вместо значения стояло #Н/Д или подобное, ячейка оставлена пустой (${where}).`,
  )
  add(
    reaching,
    where =>
      `Лист «${title}»: формула обращалась за пределы книги, оставлено её последнее значение (${where}).`,
  )
  add(cut, where => `Лист «${title}»: в ячейку входит 50 000 знаков, остальное отрезано (${where}).`)
  add(
    merged,
    where => `Лист «${title}»: объединённые ячейки разъединены, текст остался в первой из них (${where}).`,
  )
  for (const part of left) {
    // the programme's own sheets get theirs back from the program
    if (!own && (part === 'validation' || part === 'coloring')) continue
    notes.push(LEFT[part](title))
  }
  return notes
}
