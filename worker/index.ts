import type { Hono } from 'hono'
import { createApp, type Environment } from './app.ts'
import type { Scope } from './scope.ts'

// Variables do not change while an isolate lives.
let app: Hono<Scope> | undefined

/** Cloudflare's entry. */
export default {
  fetch: (request: Request, env: Environment) => {
    app ??= createApp(env)
    return app.fetch(request)
  },
}
