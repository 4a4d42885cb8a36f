// Dates in a spreadsheet: a serial number is days since 30.12.1899 in the spreadsheet's civil time.

const DAY = 86_400_000
const EPOCH = 25_569 // serial of 1970-01-01

export interface CivilTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
}

export function civilToSerial(time: Partial<CivilTime> & Pick<CivilTime, 'year' | 'month' | 'day'>): number {
  const { year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 } = time
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond) / DAY + EPOCH
}

/** Serial of a real calendar day in 1900…9999, else null (31.02 is no day). */
export function daySerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 9999 ? civilToSerial({ year, month, day }) : null
}

const asUtc = (serial: number): number => Math.round((serial - EPOCH) * DAY)

export function serialToCivil(serial: number): CivilTime {
  const date = new Date(asUtc(serial))
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const numeric = 'numeric' as const
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  })
  formats.set(zone, format)
  return format
}

/** Civil time of an instant (ms since 1970, UTC) in an IANA zone. */
export function civilAt(instant: number, zone: string): CivilTime {
  const parts = Object.fromEntries(
    zoneFormat(zone)
      .formatToParts(instant)
      .map(p => [p.type, p.value]),
  )
  const year = Number(parts.year)
  return {
    year: parts.era === 'BC' ? 1 - year : year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    millisecond: ((instant % 1000) + 1000) % 1000,
  }
}

export const serialAt = (instant: number, zone: string): number => civilToSerial(civilAt(instant, zone))

/** Instant of a serial in a zone; a time skipped by a clock change lands after the gap. */
export function instantOf(serial: number, zone: string): number {
  const wanted = asUtc(serial)
  const offset = (at: number) => asUtc(serialAt(at, zone)) - at
  const first = wanted - offset(wanted)
  return wanted - offset(first)
}
