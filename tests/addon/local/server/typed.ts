interface Typed {
  programme?: string
  sheetId?: number
  row?: number
  column?: number
  was?: string
  text: string
}

/** What the page sends when a person types into one cell, whatever has happened to the rows since she saw them. */
export const typed = ({ programme = 'school', sheetId = 0, row = 1, column = 1, was = '', text }: Typed) => ({
  programme,
  window: 'typist0001',
  seen: Number.MAX_SAFE_INTEGER,
  edits: [{ kind: 'fill', sheetId, blocks: [{ row, column, was: [[was]], text: [[text]] }] }],
})
