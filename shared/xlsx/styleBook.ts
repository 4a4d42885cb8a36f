import { attributes, HEAD, MAIN } from './xml.ts'

/** How a cell looks in the file, and whether it is closed while its sheet is protected. */
export interface FileStyle {
  format: string
  background: string | null
  bold: boolean
  wrap: boolean
  locked: boolean
  /** a text that Excel would take for something else as soon as somebody edits the cell */
  quoted: boolean
}

const FIRST_OWN_FORMAT = 164
/** Quotes closed, nothing after a backslash missing: with less, Excel takes the file for damaged. */
const WHOLE_FORMAT = /^(?:[^"\\]|\\.|"[^"]*"){1,250}$/
const KNOWN_FORMATS: Record<string, number> = { General: 0, '@': 49 }

/** Numbers each style that cells use once; 0 is a cell that nobody touched. */
export class StyleBook {
  readonly #styles: string[] = []
  /** format → colour → the other facts as bits → number; asked for every cell of a workbook */
  readonly #known = new Map<string, Map<string | null, number[]>>()
  readonly #formats = new Map<string, number>()
  readonly #fills = new Map<string, number>()
  readonly #conditional: string[] = []

  index(style: FileStyle): number {
    const { format, background, bold, wrap, locked, quoted } = style
    const ofFormat = this.#known.get(format) ?? new Map<string | null, number[]>()
    this.#known.set(format, ofFormat)
    const ofColor = ofFormat.get(background) ?? []
    ofFormat.set(background, ofColor)
    const bits = (bold ? 1 : 0) + (wrap ? 2 : 0) + (locked ? 4 : 0) + (quoted ? 8 : 0)
    ofColor[bits] ??= this.#styles.push(this.#xf(style))
    return ofColor[bits]
  }

  /** @returns number of the colours that a conditional rule gives */
  conditional(background: string | null, color: string | null): number {
    const font = color === null ? '' : `<font><color rgb="${argb(color)}"/></font>`
    const fill =
      background === null
        ? ''
        : `<fill><patternFill><bgColor rgb="${argb(background)}"/></patternFill></fill>`
    return this.#conditional.push(`<dxf>${font}${fill}</dxf>`) - 1
  }

  xml(): string {
    const formats = [...this.#formats].map(
      ([formatCode, numFmtId]) => `<numFmt${attributes({ numFmtId, formatCode })}/>`,
    )
    const fills = [...this.#fills.keys()].map(
      color =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
    const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
    const none =
      '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    const list = (name: string, items: string[], count = items.length) =>
      count === 0 ? '' : `<${name} count="${count}">${items.join('')}</${name}>`
    const untouched = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    const styles = [untouched, ...this.#styles]
    return `${HEAD}<styleSheet xmlns="${MAIN}">${[
      list('numFmts', formats),
      list('fonts', [font(''), font('<b/>')]),
      list('fills', [none, ...fills], fills.length + 2),
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', styles),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.#conditional),
    ].join('')}</styleSheet>`
  }

  #xf({ format, background, bold, wrap, locked, quoted }: FileStyle): string {
    const xf = attributes({
      numFmtId: this.#format(format),
      fontId: bold ? 1 : 0,
      fillId: background === null ? 0 : numbered(this.#fills, background, 2),
      borderId: 0,
      xfId: 0,
      quotePrefix: quoted,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyAlignment: true,
      applyProtection: true,
    })
    const alignment = `<alignment${attributes({ vertical: 'top', wrapText: wrap })}/>`
    return `<xf${xf}>${alignment}<protection locked="${locked ? 1 : 0}"/></xf>`
  }

  #format(format: string): number {
    if (!WHOLE_FORMAT.test(format)) return KNOWN_FORMATS.General ?? 0
    return KNOWN_FORMATS[format] ?? numbered(this.#formats, format, FIRST_OWN_FORMAT)
  }
}

function numbered(known: Map<string, number>, key: string, first: number): number {
  const number = known.get(key) ?? first + known.size
  known.set(key, number)
  return number
}

/** `#f6f5f1` as the file writes it; a colour by a name is not known there. */
const argb = (color: string): string =>
  /^#[0-9a-f]{6}$/i.test(color) ? `FF${color.slice(1).toUpperCase()}` : 'FFFFFFFF'
