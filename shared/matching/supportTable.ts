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
  { title: 'Сопровождение', width: 190 },
  { title: 'Отметка психолога', width: 150 },
]

/** The list for the psychologist as a sheet of a file. */
export function supportTable(formTitle: string, rows: readonly SupportRow[]): BookTable {
  const withGrounds = rows.some(({ grounds }) => grounds !== '')
  return {
    title: 'Без пары',
    columns: [
      { title: '№', width: 50 },
      { title: 'Наставляемый', width: 180 },
      { title: 'Класс или должность', width: 140 },
      { title: 'Форма', width: 130 },
      { title: 'Запрос', width: 170 },
      ...(withGrounds ? [{ title: 'Основания', width: 300 }] : []),
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
