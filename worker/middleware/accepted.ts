import { createMiddleware } from 'hono/factory'
import type * as z from 'zod/mini'
import type { Issue } from '#shared/contract/errors.ts'
import { readIssues } from '#shared/contract/readIssues.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

/** 422 for a body that does not fit its schema or the laws between its fields: every path, never a value. */
export const accepted = <T>(schema: z.ZodMiniType<T>, check: (request: T) => Issue[]) =>
  createMiddleware<Scope & { Variables: { request: T } }>(async (c, next) => {
    const { success, data, error } = schema.safeParse(c.get('body'))
    if (!success) throw new Refused('invalid', { issues: readIssues(error) })
    const issues = check(data)
    if (issues.length > 0) throw new Refused('invalid', { issues })
    c.set('request', data)
    await next()
  })
