import type { RouteName } from '#shared/contract/routes.ts'

/** What the doors hand on from one to the next. */
export interface Scope {
  Variables: {
    requestId: string
    /** Known once the address is. */
    route: RouteName
    /** The caller's account id; known once the token is verified. */
    caller: string
    /** Bytes of the body that were read. */
    bytes: number
    /** The body as JSON, its contract number known. */
    body: unknown
    /** The code of a refusal or `fault`, for the log. */
    refusal: string
  }
}

/** What touches the world: replaced where the world must stand still. */
export interface Rim {
  /** Milliseconds since 1970. */
  now: () => number
  /** Google's present keys; throws when they cannot be had. */
  fetchKeys: () => Promise<unknown>
  log: (line: string) => void
}
