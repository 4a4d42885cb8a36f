import type { CivilDate } from '#shared/programme/civilDate.ts'

/** The curator's own day: by the clock of her computer. */
export function today(): CivilDate {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CivilDate
}
