import type { BookTable } from '../xlsx/tableParts.ts'

/** A mentee in the list for the psychologist; `grounds` are empty unless the curator asked for them. */
export interface SupportRow {
  id: string
  /** «Алеев Рустам Ильдарович». */
  name: string
  /** Class of a pupil, post of a teacher. */
  place: string
  /** What help is asked for, in the words of the dictionary: nothing that anybody wrote. */
  request: string
  grounds: string
}

/** What the psychologist writes in by hand, on paper as in the file. */
const marks = [
  { title: 'Сопровождение', width: 170 },
  { title: 'Отметка психолога', width: 140 },
]

/** The list for the psychologist as a sheet of a file. */
export function supportTable(formTitle: string, rows: readonly SupportRow[]): BookTable {
  const withGrounds = rows.some(({ grounds }) => grounds !== '')
  return {
    title: 'Без пары',
    columns: [
      { title: '№', width: 50 },
      { title: 'Наставляемый', width: 210 },
      { title: 'Класс или должность', width: 130 },
      { title: 'Форма', width: 120 },
      { title: 'Запрос', width: 220 },
      ...(withGrounds ? [{ title: 'Основания', width: 270 }] : []),
      ...marks,
    ],
    rows: rows.map(({ name, place, request, grounds }, at) => [
      at + 1,
      name,
      place,
      formTitle,
      request,
      ...(withGrounds ? [grounds] : []),
      ...marks.map(() => ''),
    ]),
  }
}
