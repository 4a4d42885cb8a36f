import { Hono } from 'hono'
import type { HealthAnswer } from '#shared/contract/health.ts'
import { routes } from '#shared/contract/routes.ts'
import { contractVersion, productVersion } from '#shared/contract/version.ts'
import type { Configuration, Misconfigured } from '../configuration.ts'
import type { Scope } from '../scope.ts'

/** Whether anybody is at home, and which contract is spoken here. */
export const health = (configuration: Configuration | Misconfigured) =>
  new Hono<Scope>().get(routes.health.path, c =>
    c.json<HealthAnswer>({
      status: 'issues' in configuration ? 'misconfigured' : 'ok',
      contract: contractVersion,
      version: productVersion,
    }),
  )
