import { a1 } from '#shared/xlsx/a1.ts'
import { HEAD, MAIN, textXml } from '#shared/xlsx/xml.ts'

export interface PlacedNote {
  row: number
  column: number
  text: string
}

/** The notes of a sheet: their texts, and the drawing that older Excel needs to show them. */
export function writeNotes(notes: readonly PlacedNote[]): { comments: string; drawing: string } {
  const texts = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${a1(row, column)}" authorId="0"><text><t xml:space="preserve">${textXml(text)}</t></text></comment>`,
  )
  return {
    comments: `${HEAD}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>${texts.join('')}</commentList></comments>`,
    drawing: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}${notes.map(shape).join('')}</xml>`,
  }
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

function shape({ row, column }: PlacedNote, index: number): string {
  // from the cell's right neighbour on: two columns wide, six rows high
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 2, 15, row + 4, 4].join(', ')
  return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
}
