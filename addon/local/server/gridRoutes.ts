import type { Route, RouteFamily } from './routes.ts'

/** Typing, undoing and being seen in the grid. */
export function gridRoutes(_family: RouteFamily): Record<string, Route> {
  return {}
}
