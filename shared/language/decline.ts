import FIRST_NAME_RULES from 'lvovich/esm/rules/inclineRulesFirstname.js'
import SURNAME_RULES from 'lvovich/esm/rules/inclineRulesLastname.js'
import PATRONYMIC_RULES from 'lvovich/esm/rules/inclineRulesMiddlename.js'
import type { Case } from './case.ts'
import { FIRST_NAMES, PATRONYMICS } from './firstNames.ts'
import { likeWritten } from './likeWritten.ts'
import type { Gender, NamePart, PersonName } from './name.ts'
import { inflect } from './paradigm.ts'
import { patronymicSuffix } from './patronymicSuffix.ts'
import { bySuffix } from './bySuffix.ts'
import { SURNAMES } from './surnames.ts'

/** One row of «Исключения склонения»: it wins over every rule. A blank form is left to the rules. */
export type DeclensionException = {
  part: NamePart
  gender: 'male' | 'female'
  nom: string
} & Record<Exclude<Case, 'nom'>, string>

/** Why a name is not wholly in the case asked for. */
export type KeptReason = 'genderUnknown' | 'notRussianLetters' | 'unknownPatronymic'

/** `kept` are the parts that stay in the nominative though they would have to change. */
export type Declined = { name: PersonName; declined: boolean; reason?: KeptReason; kept: NamePart[] }

const PARTS = ['last', 'first', 'middle'] as const

/**
 * A name in a case. The exceptions win, then our corrections, then lvovich. «ё» stays where the stem keeps it.
 * A part with Latin letters or digits, a patronymic of no known shape, and the whole name of a person whose
 * gender is not known stay in the nominative, and the answer says so: nothing is guessed silently.
 */
export function decline(
  name: PersonName,
  gender: Gender,
  into: Case,
  exceptions: readonly DeclensionException[] = [],
): Declined {
  if (into === 'nom') return { name, declined: true, kept: [] }
  const present = PARTS.filter(part => name[part].trim() !== '')
  if (gender === null) return { name, declined: false, reason: 'genderUnknown', kept: present }

  const result = { ...name }
  const kept: NamePart[] = []
  let reason: KeptReason | undefined
  for (const part of present) {
    const own = exceptions.filter(each => each.part === part && each.gender === gender)
    const whole = exceptional(name[part], into, own)
    const problem = whole === undefined ? keptReason(name[part], part, gender) : undefined
    if (problem) {
      kept.push(part)
      reason ??= problem
    } else {
      result[part] = whole ?? declinePart(name[part], part, gender, into, own)
    }
  }
  return reason ? { name: result, declined: false, reason, kept } : { name: result, declined: true, kept }
}

const key = (word: string) => word.trim().replace(/\s+/g, ' ').toLowerCase()

function exceptional(word: string, into: Exclude<Case, 'nom'>, exceptions: readonly DeclensionException[]) {
  const form = exceptions.find(each => key(each.nom) === key(word))?.[into].trim()
  return form ? likeWritten(word, form) : undefined
}

function keptReason(text: string, part: NamePart, gender: 'male' | 'female'): KeptReason | undefined {
  if (/[\p{Script=Latin}\p{N}]/u.test(text)) return 'notRussianLetters'
  if (part !== 'middle' || patronymicSuffix(text) || /^\P{L}*\p{L}?\P{L}*$/u.test(text)) return undefined
  return (gender === 'male' ? /[иы]ч\P{L}*$/iu : /на\P{L}*$/iu).test(text) ? undefined : 'unknownPatronymic'
}

// Before another part of the surname these stand still: фон Визин, Тер-Петросян, Кара-Мурза, Аль-Хатиб.
const PARTICLES =
  /^(?:абу|аль|бек|бен|бин|бонч|ван|вар|да|де|дель|дер|ди|дю|ибн|кара|ла|ле|мак|мелик|нор|сан|сен|тер|фон|шах|эль)$/
// After another part these make the whole stand still: Мамед-заде, Гасан-оглы.
const UNCHANGED_TAIL = /[\s-](?:заде|оглы|кызы)$/i

function declinePart(
  text: string,
  part: NamePart,
  gender: 'male' | 'female',
  into: Exclude<Case, 'nom'>,
  exceptions: readonly DeclensionException[],
): string {
  if (part === 'middle' && patronymicSuffix(text)) return text
  if (part === 'last' && UNCHANGED_TAIL.test(text.trim())) return text
  const words = /[\p{Script=Cyrillic}\p{M}'’]+/gu
  const lastStart = text.search(/[\p{Script=Cyrillic}\p{M}'’]+\P{L}*$/u)
  return text.replace(words, (word, start: number) => {
    if (word.length === 1) return word
    if (part === 'last' && start < lastStart && PARTICLES.test(word.toLowerCase())) return word
    return (
      exceptional(word, into, exceptions) ??
      likeWritten(word, byRules(word.toLowerCase(), part, gender, into))
    )
  })
}

const SOURCES = {
  last: { paradigms: SURNAMES, rules: SURNAME_RULES },
  first: { paradigms: FIRST_NAMES, rules: FIRST_NAME_RULES },
  middle: { paradigms: PATRONYMICS, rules: PATRONYMIC_RULES },
}

function byRules(
  word: string,
  part: NamePart,
  gender: 'male' | 'female',
  into: Exclude<Case, 'nom'>,
): string {
  const { paradigms, rules } = SOURCES[part]
  return inflect(word, gender, into, paradigms) ?? bySuffix(word, gender, into, rules)
}
