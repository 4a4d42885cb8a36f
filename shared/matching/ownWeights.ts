import { titleKey } from '../programme/dictionary.ts'
import { type Importance, importances } from './importance.ts'
import { mostOwnColumns, type OwnWeight } from './run.ts'

const words: readonly string[] = importances.map(({ title }) => title)
// A title may hold a colon or a semicolon itself: a part ends only behind one of the words.
const part = new RegExp(`\\s*(.+?)\\s*:\\s*(${words.join('|')})\\s*(?:;|$)`, 'giu')

/**
 * Weights of the curator's own columns as «Варианты подбора» keeps them: «Кружок: важно; Район: немного». What can't be
 * read is left out, and of two parts of one column the first counts.
 */
export function parseOwnWeights(text: string): OwnWeight[] {
  const read = [...text.matchAll(part)].map(([, title = '', word = '']) => ({
    title,
    importance: words.indexOf(word.toLowerCase()) as Importance,
  }))
  return read
    .filter(
      ({ title }, index) => read.findIndex(other => titleKey(other.title) === titleKey(title)) === index,
    )
    .slice(0, mostOwnColumns)
}

/** The same weights as a cell. */
export const formatOwnWeights = (own: readonly OwnWeight[]): string =>
  own.map(({ title, importance }) => `${title}: ${words[importance]}`).join('; ')
