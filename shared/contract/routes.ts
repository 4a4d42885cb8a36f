/** Who may enter: anybody, or only a caller with an identity token. */
type Door = 'open' | 'token'

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly door: Door
  /** Largest request body, bytes. */
  readonly maxBytes: number
}

const mebibyte = 1_048_576

/** Every address of the Worker; paths are written nowhere else. */
export const routes = {
  health: { method: 'GET', path: '/v1/health', door: 'open', maxBytes: 0 },
  openapi: { method: 'GET', path: '/v1/openapi.json', door: 'open', maxBytes: 0 },
  match: { method: 'POST', path: '/v1/match', door: 'token', maxBytes: mebibyte },
  alternatives: { method: 'POST', path: '/v1/alternatives', door: 'token', maxBytes: mebibyte },
  score: { method: 'POST', path: '/v1/score', door: 'token', maxBytes: mebibyte },
  orders: { method: 'POST', path: '/v1/orders', door: 'token', maxBytes: mebibyte },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
