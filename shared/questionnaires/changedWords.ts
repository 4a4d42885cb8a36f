import type { Published, PublishedQuestion } from './published.ts'

/**
 * Whether a new version is due: what would be given out now says anything that the last version did not. The people of a
 * ranking are another meeting's, not other words.
 */
export const changedWords = (now: Published, last: Published): boolean => said(now) !== said(last)

const said = ({ version: _, steps, ...rest }: Published): string =>
  JSON.stringify([
    Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)),
    steps.map(({ title, questions }) => [title, questions.map(words)]),
  ])

const words = ({ id, title, hint, required, kind, options, ends, min, max }: PublishedQuestion) => [
  id,
  title,
  hint,
  required,
  kind,
  kind === 'ranking' ? [] : options,
  ends,
  min,
  max,
]
