import type { Cell, Sheet } from '#addon/local/page/sheet.ts'

/** A table of two managed columns (A, B) with keys and titles, and a column of the curator's own (C). */
export function aSheet(cells: Cell[][] = [], set: Partial<Sheet> = {}): Sheet {
  const all = [['id', 'name'], ['ID', 'Имя', 'Моё'], ...cells]
  return {
    sheetId: 7,
    title: 'Наставники',
    revision: 1,
    rows: 100,
    columns: 6,
    cells: all,
    validations: [],
    widths: {},
    heights: {},
    hiddenRows: [1],
    hiddenColumns: [],
    frozenRows: 2,
    frozenColumns: 0,
    protections: [],
    filter: null,
    managed: { keyRow: 1, columns: [1, 2] },
    conditional: [],
    titleRows: [2],
    bodyRows: [3, 4, 5],
    shownColumns: [1, 2, 3],
    lastRow: all.length,
    ...set,
  }
}
