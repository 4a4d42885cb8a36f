import { createMiddleware } from 'hono/factory'
import { type RouteName, routes } from '#shared/contract/routes.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

const byPath = new Map(Object.entries(routes).map(([name, { path }]) => [path as string, name as RouteName]))

/** 404 for an address that is not on the list, 405 for another method than its own. */
export const address = createMiddleware<Scope>(async (c, next) => {
  const name = byPath.get(c.req.path)
  if (name === undefined) throw new Refused('notFound')
  c.set('route', name)
  const { method } = routes[name]
  const allowed: string[] = method === 'GET' ? ['GET', 'HEAD'] : [method]
  if (!allowed.includes(c.req.method))
    throw new Refused('methodNotAllowed', { headers: { Allow: allowed.join(', ') } })
  await next()
})
