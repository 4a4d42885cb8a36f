import type { MatchAnswer } from '../contract/match.ts'
import { list } from '../language/list.ts'
import { noBreak } from '../language/noBreak.ts'
import type { CalledPair } from './calledNames.ts'

/** How sentences call the people of a run: as in lists, and as the two of a pair are spoken of. */
export interface NamesOfRun {
  mentor(index: number): string
  mentee(index: number): string
  /** Undefined where somebody has left the bases. */
  called(mentee: number, mentor: number): CalledPair | undefined
}

/** Two who named each other and whom the plan keeps apart, by their places in the request. */
export interface ApartPair {
  mentee: number
  mentor: number
  sentence: string
}

const namedPartners = 3

/**
 * The engine's `blocking` pairs in words: «Лисин Артём и Воронцова Дарья предпочли бы друг друга. По плану у Артёма
 * наставник Панин Глеб, у Дарьи – Рудь Соня.» Those who are gone are left out.
 */
export function preferEachOther(
  { blocking, pairs }: Pick<MatchAnswer, 'blocking' | 'pairs'>,
  names: NamesOfRun,
): ApartPair[] {
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]))
  return blocking.flatMap(([mentee, mentor]) => {
    const called = names.called(mentee, mentor)
    if (called === undefined) return []
    const others = pairs.filter(pair => pair.mentor === mentor).map(pair => names.mentee(pair.mentee))
    const instead = mentorOf.get(mentee)
    const one =
      instead === undefined
        ? `${called.mentee.nom} без пары`
        : `у ${called.mentee.gen} наставник ${names.mentor(instead)}`
    const other =
      others.length === 0 ? `у ${called.mentor.gen} никого нет` : `у ${called.mentor.gen} – ${shown(others)}`
    const sentence = `${names.mentee(mentee)} и ${names.mentor(mentor)} предпочли бы друг друга. По плану ${one}, ${other}.`
    return { mentee, mentor, sentence: noBreak(sentence) }
  })
}

const shown = (names: readonly string[]) =>
  names.length > namedPartners
    ? list([...names.slice(0, namedPartners), `ещё ${names.length - namedPartners}`])
    : list(names)
