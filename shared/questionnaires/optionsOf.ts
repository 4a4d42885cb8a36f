import type { Dictionary } from '../programme/dictionary.ts'
import { type DictionaryEntry, tableOf } from '../programme/tables.ts'
import type { Options, Questionnaire } from './questionnaire.ts'

/** An answer that may be picked: what it means, and the words. */
export interface Choice {
  code: string
  title: string
}

/**
 * What may be picked: enabled entries of a dictionary, the words of a column, or fixed ones; each wording once. Grounds are
 * those of pupils or of teachers, categories those of the form.
 */
export function optionsOf(
  options: Options,
  { about, form }: Pick<Questionnaire, 'about' | 'form'>,
  dictionary: Dictionary,
): Choice[] {
  const seen = new Set<string>()
  return all(options, about, form, dictionary).filter(({ title }) => {
    const fresh = title !== '' && !seen.has(title)
    seen.add(title)
    return fresh
  })
}

function all(
  options: Options,
  about: Questionnaire['about'],
  form: string | null,
  dictionary: Dictionary,
): Choice[] {
  if ('fixed' in options) return pairs(options.fixed)
  if ('column' in options) {
    const column = about === null ? undefined : tableOf(about).columns[options.column]
    return column?.kind === 'choice' ? pairs(column.options) : []
  }
  // A form that no category names, one of the school's own, is open to all of them.
  const ofForm = ({ forms }: DictionaryEntry) => form !== null && forms.includes(form)
  const byForm = options.dictionary === 'category' && dictionary.of('category', 'all').some(ofForm)
  return dictionary
    .of(options.dictionary)
    .filter(({ menteeKind }) => !options.for || menteeKind === null || menteeKind === options.for)
    .filter(entry => !byForm || entry.forms.length === 0 || ofForm(entry))
    .map(({ id, title }) => ({ code: id, title: title.trim() }))
}

const pairs = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([code, title]) => ({ code, title }))
