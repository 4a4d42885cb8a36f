import { displayText, isDateFormat, isTextFormat } from './display.ts'
import type { Locale } from './locale.ts'
import { daySerial } from './serial.ts'
import type { CellValue, Scalar } from './storeRequest.ts'

// USER_ENTERED: what Sheets makes of a value that is typed or given to setValue, setValues, appendRow.
// Sources: the reference of Range.setValue («=…» becomes a formula); behaviour of live Sheets as compared by
// gas-fakes ("007" → 7, "1/2" → date, "50%" → 0.5, "TRUE" → boolean, ISO → date, apostrophe = text).
// Not checked on live Sheets, taken strictly: in a cell of format @ everything stays text as typed (also «=…»
// and numbers; a leading apostrophe is taken off there too), and «+…» that is no number becomes a formula.

export interface Entered {
  v?: Scalar
  f?: string
  /** the format the value brings along; an explicit one of the cell stays */
  n?: string
}

export interface EntryContext {
  locale: Locale
  /** civil year of the day of typing, for «1.5» */
  year: number
  /** number format the cell already has */
  format: string | undefined
}

export const NO_RESULT = '#NAME?'

export function enter(value: CellValue, context: EntryContext): Entered {
  if (value === null || value === '') return {}
  if (typeof value === 'object') return enterDate(value.serial, context)
  if (isTextFormat(context.format)) return { v: asText(value, context) }
  if (typeof value !== 'string') return { v: value }
  if (value.startsWith("'")) return value.length > 1 ? { v: value.slice(1) } : {}
  const { n, ...entered } = enterText(value, context)
  return n === undefined || !isGeneral(context.format) ? entered : { ...entered, n }
}

const isGeneral = (format: string | undefined) => format === undefined || /^(general|)$/i.test(format)

function asText(value: Scalar, { locale }: EntryContext): string {
  if (typeof value !== 'string') return displayText(value, undefined, locale)
  return value.startsWith("'") ? value.slice(1) : value
}

function enterDate(serial: number, { locale, format }: EntryContext): Entered {
  const natural = Number.isInteger(serial) ? locale.date : locale.dateTime
  if (isTextFormat(format)) return { v: displayText(serial, natural, locale) }
  return isDateFormat(format) ? { v: serial } : { v: serial, n: natural }
}

function enterText(text: string, context: EntryContext): Entered {
  const trimmed = text.trim()
  if (text.startsWith('=') && text.length > 1) return { v: NO_RESULT, f: text }
  const upper = trimmed.toUpperCase()
  if (upper === 'TRUE' || upper === context.locale.yes) return { v: true }
  if (upper === 'FALSE' || upper === context.locale.no) return { v: false }
  const found = readNumber(trimmed, context.locale) ?? readMoment(trimmed, context)
  if (found !== null) return found
  if (text.startsWith('+') && text.length > 1) return { v: NO_RESULT, f: `=${text}` }
  return { v: text }
}

/** sign, whole part with or without groups, fraction, power, percent */
const numberShape = (group: string, decimal: string): RegExp =>
  new RegExp(
    `^([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?\\s*(%?)$`,
  )
const WITH_COMMA = numberShape('[ \\u00a0\\u202f]', ',')
const WITH_POINT = numberShape(',', '\\.')

function readNumber(text: string, locale: Locale): Entered | null {
  const shape = locale.decimal === ',' ? WITH_COMMA : WITH_POINT
  const parts = shape.exec(text)
  if (parts === null) return null
  const [, sign = '', whole = '', fraction = '', power, percent] = parts
  if (whole === '' && fraction === '') return null
  const plain = `${sign}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${power === undefined ? '' : `e${power}`}`
  const number = Number(plain)
  if (!Number.isFinite(number)) return null
  if (percent === '%') return { v: number / 100, n: fraction === '' ? '0%' : '0.00%' }
  return power === undefined ? { v: number } : { v: number, n: '0.00E+00' }
}

function readMoment(text: string, context: EntryContext): Entered | null {
  const time = /^(?:(.*?)\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (time === null) return readDay(text, context)
  const [, before, hours = '', minutes = '', seconds = '0'] = time
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const fraction = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
  if (before === undefined) return { v: fraction, n: context.locale.time }
  const day = readDay(before, context)
  return typeof day?.v === 'number' ? { v: day.v + fraction, n: context.locale.dateTime } : null
}

function readDay(text: string, context: EntryContext): Entered | null {
  const { locale } = context
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dated(daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'yyyy-MM-dd')
  const numeric = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text)
  // outside Russia a dot makes a decimal, and it was read as a number before
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])]
    const [day, month] = locale.dayFirst ? [first, second] : [second, first]
    return dated(daySerial(fullYear(numeric[4], context), month, day), locale.date)
  }
  const worded = /^(\d{1,2}) ([\p{L}]+) (\d{4})(?: г\.?)?$/iu.exec(text)
  const month = locale.months.findIndex(name => name.toLowerCase() === worded?.[2]?.toLowerCase()) + 1
  if (worded && month > 0) return dated(daySerial(Number(worded[3]), month, Number(worded[1])), locale.date)
  return null
}

const dated = (serial: number | null, format: string): Entered | null =>
  serial === null ? null : { v: serial, n: format }

function fullYear(typed: string | undefined, context: EntryContext): number {
  if (typed === undefined) return context.year
  const year = Number(typed)
  if (typed.length === 4) return year
  return year < 30 ? 2000 + year : 1900 + year
}
