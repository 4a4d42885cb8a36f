import { civilDate } from '../../programme/civilDate.ts'

const pad = (n: number | string): string => String(n).padStart(2, '0')

/**
 * When an answer was sent, as services write it: «23.11.2026 14:05:09», «2026-11-23 14:05», «2026/11/23 2:05:09 PM GMT+3»,
 * ISO with a zone. The clock is left as it stands. «2026-11-23T14:05:09», the day alone where no time is told, or null.
 */
export function momentOf(text: string): string | null {
  const match =
    /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}))(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([AP]M)?.*)?$/i.exec(
      text.trim(),
    )
  if (match === null) return null
  const [, y1, m1, d1, d2, m2, y2, hours, minutes, seconds = '00', half] = match
  const day = civilDate(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2))
  if (day === null) return null
  if (hours === undefined) return day
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)
  return hour > 23 || Number(minutes) > 59 ? null : `${day}T${pad(hour)}:${minutes}:${seconds}`
}
