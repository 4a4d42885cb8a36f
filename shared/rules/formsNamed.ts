import { list } from '../language/list.ts'
import { quoted } from '../language/quoted.ts'
import type { Dictionary } from '../programme/dictionary.ts'

/**
 * «форме «учитель – ученик»», «формам «ученик – ученик» и «учитель – ученик»»; of what is gone from «Справочники» nobody is
 * told the ID: «форме, которой нет в справочнике». Meant for the end of a clause.
 * @param one «форма» and @param many «формы» in the case the sentence asks for
 */
export function formsNamed(
  dictionary: Dictionary,
  forms: readonly string[],
  one: string,
  many: string,
): string {
  const known = forms.flatMap(form => dictionary.byId(form)?.title ?? []).map(quoted)
  const lost = forms.length - known.length
  const strange = lost > 1 ? `${many}, которых нет в справочнике` : `${one}, которой нет в справочнике`
  if (known.length === 0) return strange
  return `${known.length > 1 ? many : one} ${list([...known, lost > 0 ? strange : ''])}`
}
