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
export const supportMarks = ['Сопровождение', 'Отметка психолога'] as const

/** The list for the psychologist as a sheet of a file. */
export function supportTable(formTitle: string, rows: readonly SupportRow[]): BookTable {
  const withGrounds = rows.some(({ grounds }) => grounds !== '')
  return {
    title: 'Без пары',
    columns: [
      { title: '№', width: 60 },
      { title: 'Наставляемый', width: 200 },
      { title: 'Класс или должность', width: 150 },
      { title: 'Форма', width: 140 },
      { title: 'Запрос', width: 180 },
      ...(withGrounds ? [{ title: 'Основания', width: 270 }] : []),
      ...supportMarks.map(title => ({ title, width: 160 })),
    ],
    rows: rows.map(({ name, place, request, grounds }, at) => [
      at + 1,
      name,
      place,
      formTitle,
      request,
      ...(withGrounds ? [grounds] : []),
      ...supportMarks.map(() => ''),
    ]),
  }
}
