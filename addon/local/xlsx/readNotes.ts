import { unescapeText } from '#shared/xlsx/escapedText.ts'
import type { Xlsx } from '#shared/xlsx/openXlsx.ts'
import { readAddress } from '#shared/xlsx/readAddress.ts'
import { scanXml } from '#shared/xlsx/scanXml.ts'
import type { PlacedNote } from './writeNotes.ts'

/** The notes on a sheet's cells, as plain texts. */
export function readNotes(xlsx: Xlsx, sheet: string): PlacedNote[] {
  const notes: PlacedNote[] = []
  for (const path of xlsx.relations(sheet, 'comments').values()) {
    let place: { row: number; column: number } | null = null
    let text = ''
    let inText = false
    scanXml(xlsx.part(path) ?? '', {
      open: tag => {
        if (tag.name === 'comment') {
          place = readAddress(tag.attr('ref') ?? '')
          text = ''
        } else inText = tag.name === 't'
      },
      text: part => {
        if (inText) text += part
      },
      close: name => {
        if (name === 't') inText = false
        else if (name === 'comment' && place !== null && text !== '')
          notes.push({ ...place, text: unescapeText(text) })
      },
    })
  }
  return notes
}
