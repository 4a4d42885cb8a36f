import { createMiddleware } from 'hono/factory'
import { routes } from '#shared/contract/routes.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

/** 413 for a body that says itself that it is too large: nobody's identity is worth checking for it. */
export const declaredSize = createMiddleware<Scope>(async (c, next) => {
  const { method, maxBytes } = routes[c.get('route')]
  if (method === 'POST' && Number(c.req.header('Content-Length')) > maxBytes)
    throw new Refused('tooLarge', { limit: maxBytes })
  await next()
})
