import { Hono } from 'hono'
import { type Environment, readConfiguration } from './configuration.ts'
import { address } from './middleware/address.ts'
import { configured } from './middleware/configured.ts'
import { declaredSize } from './middleware/declaredSize.ts'
import { identity } from './middleware/identity.ts'
import { journal } from './middleware/journal.ts'
import { jsonBody } from './middleware/jsonBody.ts'
import { pace } from './middleware/pace.ts'
import { problem } from './middleware/problem.ts'
import { requestId } from './middleware/requestId.ts'
import { rim } from './rim.ts'
import { health } from './routes/health.ts'
import { matching } from './routes/matching.ts'
import { openapi } from './routes/openapi.ts'
import { orders } from './routes/orders.ts'
import type { Rim, Scope } from './scope.ts'

export type { Environment } from './configuration.ts'

/**
 * The engine, whole: the doors in their order, then the routes.
 * @param env variables of the deployment; what is wrong with them makes every answer but health a 503
 * @param world clock, Google's keys and log, where they are not the real ones
 */
export function createApp(env: Environment, world: Partial<Rim> = {}): Hono<Scope> {
  const real = { ...rim, ...world }
  const configuration = readConfiguration(env)
  const paced = pace(real)
  return new Hono<Scope>()
    .onError(problem(real))
    .use(requestId)
    .use(journal(real))
    .use(configured(configuration)) // 503
    .use(address) // 404, 405
    .use(declaredSize) // 413
    .use(identity(configuration, real)) // 401, 403
    .use(jsonBody) // 415, 413, 400, 409
    .route('/', health(configuration))
    .route('/', openapi())
    .route('/', matching(paced)) // 422, 429
    .route('/', orders(paced)) // 422, 429
}
