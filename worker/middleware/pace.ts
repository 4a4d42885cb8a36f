import { createMiddleware } from 'hono/factory'
import { Refused } from '../refused.ts'
import type { Rim, Scope } from '../scope.ts'

const minute = 60_000
/** Far above what one curator's sidebar can ask for, far below what would starve the others. */
export const mostPerMinute = 6_000

/** 429 for a caller who runs away; counted per account and minute, in memory, after everything that refuses anyway. */
export function pace({ now }: Pick<Rim, 'now'>) {
  let since = Number.NEGATIVE_INFINITY
  const counts = new Map<string, number>()
  return createMiddleware<Scope>(async (c, next) => {
    if (now() - since >= minute) {
      since = now()
      counts.clear()
    }
    const count = (counts.get(c.get('caller')) ?? 0) + 1
    counts.set(c.get('caller'), count)
    if (count > mostPerMinute) throw new Refused('tooMany', { headers: { 'Retry-After': '60' } })
    await next()
  })
}
