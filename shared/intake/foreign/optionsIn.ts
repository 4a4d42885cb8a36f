import { titleKey } from '../../programme/dictionary.ts'
import { parseList } from '../../programme/parseList.ts'

/**
 * The options that a cell of several answers names: services join them by commas, and an option may hold commas itself.
 * Known options are therefore taken out of the text, the longest first; what is left over is `unknown`, as written.
 */
export function optionsIn(text: string, options: readonly string[]): { known: string[]; unknown: string[] } {
  const byKey = new Map(options.map(option => [titleKey(option), option]))
  // No option is longer than so many pieces between commas.
  const widest = Math.max(1, ...options.map(option => option.split(',').length))
  const found = new Set<string>()
  const unknown: string[] = []
  const take = (part: string): boolean => {
    const option = byKey.get(titleKey(part))
    if (option !== undefined) found.add(option)
    return option !== undefined
  }
  if (take(text)) return { known: [...found], unknown }
  for (const line of text.split(/[;\n]/)) {
    const parts = line.split(',')
    for (let at = 0; at < parts.length; ) {
      const until = longest(parts, at, widest, part => byKey.has(titleKey(part)))
      if (until > at) {
        take(parts.slice(at, until).join(','))
        at = until
        continue
      }
      unknown.push(...parseList(parts[at] ?? ''))
      at++
    }
  }
  return { known: options.filter(option => found.has(option)), unknown }
}

/** End of the longest run of parts from `at` on that is an option; `at` itself where none is. */
function longest(
  parts: readonly string[],
  at: number,
  widest: number,
  isOption: (part: string) => boolean,
): number {
  for (let until = Math.min(parts.length, at + widest); until > at; until--)
    if (isOption(parts.slice(at, until).join(','))) return until
  return at
}
