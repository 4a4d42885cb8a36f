import type { Model } from './models.ts'
import type { DictionaryEntry } from './tables.ts'

/** Which target model a form belongs to; a form that does not say belongs to the pupils'. */
export function modelByForm({
  dictionaries,
}: {
  dictionaries: readonly DictionaryEntry[]
}): (form: string | null) => Model {
  const models = new Map(dictionaries.map(({ id, model }) => [id, model]))
  return form => models.get(form ?? '') ?? 'pupils'
}
