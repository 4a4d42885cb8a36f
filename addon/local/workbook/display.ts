import type { Locale } from './locale.ts'
import { serialToCivil } from './serial.ts'
import type { Scalar } from './storeRequest.ts'

// Number formats as Sheets writes them, so far as a school's workbook uses them:
// General, @, 0 # , . %, E+00, literals, and y M d H m s.

const LITERAL = /"[^"]*"|\\./g

export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined &&
  format !== '@' &&
  !/^general$/i.test(format) &&
  /[ymdhs]/i.test(format.replace(LITERAL, '').replace(/E\+/g, ''))

export const isTextFormat = (format: string | undefined): boolean => format === '@'

/** The text a person sees in the cell. */
export function displayText(value: Scalar | undefined, format: string | undefined, locale: Locale): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? locale.yes : locale.no
  if (isDateFormat(format)) return showDate(value, format ?? '', locale)
  return showNumber(value, format ?? '', locale)
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')

function showDate(serial: number, format: string, locale: Locale): string {
  const t = serialToCivil(serial)
  let afterHour = false
  const token = (found: string): string => {
    if (found.startsWith('"')) return found.slice(1, -1)
    if (found.startsWith('\\')) return found.slice(1)
    const letter = found.charAt(0).toLowerCase()
    // m is minutes beside hours or seconds, months elsewhere; a capital M is always months
    const minutes = letter === 'm' && found.charAt(0) === 'm' && afterHour
    if (letter === 'h') afterHour = true
    else if (letter === 'd' || letter === 'y') afterHour = false
    if (letter === 'y') return found.length > 2 ? pad(t.year, 4) : pad(t.year % 100, 2)
    if (letter === 'd') return pad(t.day, Math.min(found.length, 2))
    if (letter === 'h') return pad(t.hour, Math.min(found.length, 2))
    if (letter === 's') return pad(t.second, Math.min(found.length, 2))
    if (minutes) return pad(t.minute, Math.min(found.length, 2))
    return found.length > 2 ? (locale.months[t.month - 1] ?? '') : pad(t.month, found.length)
  }
  return format.replace(/"[^"]*"|\\.|y+|m+|M+|d+|h+|H+|s+/g, token)
}

function showNumber(value: number, format: string, locale: Locale): string {
  const pattern = format.split(';')[0] ?? ''
  const digits = /[#0][#0,]*(?:\.([0#]+))?(?:E\+0+)?/.exec(pattern)
  if (digits === null || isTextFormat(format)) {
    return String(Number(value.toPrecision(15))).replace('.', locale.decimal)
  }
  const decimals = digits[1] ?? ''
  const least = decimals.replace(/#/g, '').length
  if (digits[0].includes('E+')) {
    const [mantissa = '', power = '0'] = value.toExponential(least).split('e')
    const sign = power.startsWith('-') ? '-' : '+'
    return `${mantissa.replace('.', locale.decimal)}E${sign}${power.replace(/^[+-]/, '').padStart(2, '0')}`
  }
  const scaled = pattern.includes('%') ? value * 100 : value
  const rounded = Math.abs(scaled).toFixed(decimals.length)
  const [whole = '', fraction = ''] = rounded.split('.')
  const grouped = digits[0].includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, locale.group) : whole
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '')
  const number = kept === '' ? grouped : `${grouped}${locale.decimal}${kept}`
  const sign = scaled < 0 && Number(rounded) !== 0 ? '-' : ''
  const literal = (text: string) =>
    text.replace(LITERAL, found => (found.startsWith('"') ? found.slice(1, -1) : found.slice(1)))
  return `${sign}${literal(pattern.slice(0, digits.index))}${number}${literal(pattern.slice(digits.index + digits[0].length))}`
}
