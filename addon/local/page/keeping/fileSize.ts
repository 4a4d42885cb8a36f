import { formatNumber } from '#shared/language/number.ts'

const KB = 1024

/** The size of a file as people say it: «840 КБ», «1,4 МБ». @param bytes a whole number. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KB))
  if (kilobytes < KB) return `${formatNumber(kilobytes, 0)}\u00a0КБ`
  return `${formatNumber(bytes / KB / KB, 1)}\u00a0МБ`
}
