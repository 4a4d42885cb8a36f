import { enumOf } from '../facade.ts'

export const DESTINATION_TYPES = enumOf('FormApp.DestinationType', ['SPREADSHEET'])
export const ITEM_TYPES = enumOf('FormApp.ItemType', [
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'VIDEO',
  'FILE_UPLOAD',
])
