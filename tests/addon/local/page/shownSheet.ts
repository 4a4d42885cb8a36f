import { type SentSheet, type Sheet, updateSheet } from '#addon/local/page/sheet.ts'

/** What the host sends of a small sheet with one row of titles. */
export const sentSheet = (part: Partial<SentSheet> = {}): SentSheet => ({
  sheetId: 1,
  title: 'Наставники',
  revision: 1,
  rows: 1000,
  columns: 26,
  validations: [],
  widths: {},
  heights: {},
  hiddenRows: [1],
  hiddenColumns: [],
  frozenRows: 2,
  frozenColumns: 0,
  protections: [],
  filter: null,
  managed: { keyRow: null, columns: [] },
  conditional: [],
  length: 0,
  whole: true,
  changed: [],
  ...part,
})

export const shownSheet = (part: Partial<SentSheet> = {}): Sheet => updateSheet(null, sentSheet(part))
