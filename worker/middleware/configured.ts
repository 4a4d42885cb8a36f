import { createMiddleware } from 'hono/factory'
import { routes } from '#shared/contract/routes.ts'
import type { Configuration, Misconfigured } from '../configuration.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

/** A deployment that does not know whom to serve serves nobody; only its health may be asked. */
export const configured = (configuration: Configuration | Misconfigured) =>
  createMiddleware<Scope>(async (c, next) => {
    if ('issues' in configuration && c.req.path !== routes.health.path)
      throw new Refused('misconfigured', { issues: configuration.issues })
    await next()
  })
