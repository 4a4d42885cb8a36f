import { dayAndMonth } from '#shared/language/dates.ts'

/**
 * When something was done, by the clock of this computer: «сегодня, 14:05», «вчера, 9:30», «22 ноября, 14:05»,
 * in another year «22 ноября 2025 г., 14:05».
 */
export function moment(at: Date, now: Date): string {
  const time = `${at.getHours()}:${two(at.getMinutes())}`
  return `${day(at, now)}, ${time}`
}

function day(at: Date, now: Date): string {
  const date = civil(at)
  if (date === civil(now)) return 'сегодня'
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (date === civil(yesterday)) return 'вчера'
  const words = dayAndMonth(date)
  return at.getFullYear() === now.getFullYear() ? words : `${words} ${at.getFullYear()}\u00a0г.`
}

const two = (n: number) => String(n).padStart(2, '0')
const civil = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
