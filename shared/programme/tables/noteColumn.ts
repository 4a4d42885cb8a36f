import * as column from '../column.ts'

/** The curator's own remarks on a row that speaks of somebody. */
export const noteColumn = () =>
  column.text('Заметки', { long: true, width: 240, sensitive: true, note: 'Видит только куратор' })
