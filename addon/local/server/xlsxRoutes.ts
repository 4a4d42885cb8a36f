import type { Route, RouteFamily } from './routes.ts'

/** The workbook as an .xlsx file, out and in. */
export function xlsxRoutes(_family: RouteFamily): Record<string, Route> {
  return {}
}
