import type { Case } from './case.ts'

/** A table of endings as lvovich writes it: `mods` for gen dat acc ins pre, «-» takes a letter off, «.» changes nothing. */
export interface SuffixRules {
  readonly exceptions?: readonly SuffixRule[]
  readonly suffixes?: readonly SuffixRule[]
}

interface SuffixRule {
  readonly gender?: string | number | null
  readonly test: readonly string[]
  readonly mods: readonly string[]
  /** Rules for one part of a hyphenated name; here every part comes alone. */
  readonly tags?: readonly string[]
}

const ORDER = ['gen', 'dat', 'acc', 'ins', 'pre'] as const

/**
 * The form of a lower-case word by the first exception, else the first ending that fits it and its gender; the word
 * itself where none does. lvovich's own walk over its tables is not used: it brings its guesses of gender along.
 */
export function bySuffix(
  word: string,
  gender: 'male' | 'female',
  into: Exclude<Case, 'nom'>,
  { exceptions = [], suffixes = [] }: SuffixRules,
): string {
  const meant = (rule: SuffixRule) =>
    rule.tags === undefined && (rule.gender === 'androgynous' || rule.gender === gender)
  const rule =
    exceptions.find(each => meant(each) && each.test.includes(word)) ??
    suffixes.find(each => meant(each) && each.test.some(ending => word.endsWith(ending)))
  let form = word
  for (const sign of rule?.mods[ORDER.indexOf(into)] ?? '.') {
    if (sign === '-') form = form.slice(0, -1)
    else if (sign !== '.') form += sign
  }
  return form
}
