import { createMiddleware } from 'hono/factory'
import type { Rim, Scope } from '../scope.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** One line of JSON per request: what was asked and how it ended; no body, no address beyond the list, no caller. */
export const journal = ({ now, log }: Pick<Rim, 'now' | 'log'>) =>
  createMiddleware<Scope>(async (c, next) => {
    const began = now()
    await next()
    log(
      JSON.stringify({
        requestId: c.get('requestId'),
        method: methods.includes(c.req.method) ? c.req.method : 'other',
        route: c.get('route') ?? 'none',
        status: c.res.status,
        refusal: c.get('refusal'),
        bytes: c.get('bytes') ?? 0,
        ms: now() - began,
      }),
    )
  })
