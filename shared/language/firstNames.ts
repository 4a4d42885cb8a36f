import { either, female, male, type Paradigm } from './paradigm.ts'

/** First names where lvovich 2.1.0 is wrong or silent; first match wins. */
export const FIRST_NAMES: readonly Paradigm[] = [
  male(/^илья$/, 1, 'и е ю ёй е'),
  // French names in -ль stand still; others go like «Любовь»: Нинели, Айгули, Адели.
  female(/^(?:николь|мишель|габриэль|изабель|аннабель|эммануэль)$/),
  female(/ль$/, 1, 'и и ь ью и'),
  either(/и$/),
  either(/[жчшщ]а$/, 1, 'и е у ей е'),
  male(/[цчщ]$/, 0, 'а у а ем е'),
]

/** Patronymics likewise. */
export const PATRONYMICS: readonly Paradigm[] = [male(/ыч$/, 0, 'а у а ем е')]
