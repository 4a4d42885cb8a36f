import type { ColorOf } from './readColors.ts'
import { scanXml } from './scanXml.ts'

/** How cells of one style look. */
export interface CellStyle {
  /** number format; `General` where there is none */
  format: string
  bold: boolean
  wrap: boolean
  background: string | null
}

export const plainStyle: CellStyle = { format: 'General', bold: false, wrap: false, background: null }

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30); days as Russian Excel shows them. */
const builtin: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
  49: '@',
}

/** The styles that cells name by number. */
export function readStyles(xml: string, colorOf: ColorOf): CellStyle[] {
  const formats = new Map<number, string>()
  const bold: boolean[] = []
  const fills: (string | null)[] = []
  const styles: CellStyle[] = []
  let part = ''
  scanXml(xml, {
    open: tag => {
      const { name } = tag
      if (['numFmts', 'fonts', 'fills', 'cellXfs', 'cellStyleXfs', 'dxfs'].includes(name)) part = name
      else if (part === 'numFmts' && name === 'numFmt')
        formats.set(Number(tag.attr('numFmtId')), plainFormat(tag.attr('formatCode') ?? ''))
      else if (part === 'fonts' && name === 'font') bold.push(false)
      else if (part === 'fonts' && name === 'b') bold[bold.length - 1] = isOn(tag.attr('val') ?? '1')
      else if (part === 'fills' && name === 'fill') fills.push(null)
      else if (part === 'fills' && name === 'fgColor') fills[fills.length - 1] = colorOf(tag)
      else if (part === 'fills' && name === 'patternFill' && tag.attr('patternType') === 'none') part = 'none'
      else if (part === 'cellXfs' && name === 'xf') {
        const id = Number(tag.attr('numFmtId') ?? 0)
        styles.push({
          format: formats.get(id) ?? builtin[id] ?? 'General',
          bold: bold[Number(tag.attr('fontId') ?? 0)] ?? false,
          background: fills[Number(tag.attr('fillId') ?? 0)] ?? null,
          wrap: false,
        })
      } else if (part === 'cellXfs' && name === 'alignment') {
        const last = styles[styles.length - 1]
        if (last) last.wrap = isOn(tag.attr('wrapText') ?? '0')
      }
    },
    close: name => {
      if (name === 'patternFill' && part === 'none') part = 'fills'
      else if (name === part) part = ''
    },
  })
  return styles
}

export const isOn = (value: string): boolean => value === '1' || value === 'true'

/** The format without what only other programs add: a language in brackets, backslashes before signs that need none. */
const plainFormat = (format: string): string =>
  format.replace(/\[\$[^\]]*\]/g, '').replace(/\\([ .,/:-])/g, '$1') || 'General'

/** Whether numbers of this format are days or times. */
export const isDateFormat = (format: string): boolean =>
  format !== '@' &&
  !/^general$/i.test(format) &&
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|E\+/g, ''))
