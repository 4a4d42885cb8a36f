import type { Route, RouteFamily } from './routes.ts'

/** Copies, restoring, and where the data lies. */
export function keepingRoutes(_family: RouteFamily): Record<string, Route> {
  return {}
}
