const mostPlaces = 8

/** A fault for the terminal: its name and the places in the code. The message may quote a cell, so it is never printed. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return 'fault: unknown\n'
  const { name, message, stack = '' } = error
  const places = stack
    .replace(message, '')
    .split('\n')
    .flatMap(line => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
  const at = places.length > 0 ? ` at ${places.slice(0, mostPlaces).join(', ')}` : ''
  return `fault: ${/^[A-Z]\w*$/.test(name) ? name : 'Error'}${at}\n`
}
