/**
 * A JSON Pointer (RFC 6901) from the steps of a path.
 * @example pointer(['locked', 0]) // '/locked/0'
 */
export function pointer(steps: readonly PropertyKey[]): string {
  return steps.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
