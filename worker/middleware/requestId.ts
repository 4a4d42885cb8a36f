import { createMiddleware } from 'hono/factory'
import type { Scope } from '../scope.ts'

/** Gives each request a number of our own — one from outside could carry anything into the log — and safe headers. */
export const requestId = createMiddleware<Scope>(async (c, next) => {
  c.set('requestId', crypto.randomUUID())
  await next()
  c.res.headers.set('X-Request-Id', c.get('requestId'))
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('X-Content-Type-Options', 'nosniff')
})
