import { noBreak } from '../language/noBreak.ts'
import { plural } from '../language/plural.ts'
import { agreeing, type Called, type CalledPair } from './calledNames.ts'

/** Place of one person among the other's possible partners; `among` is not known when a floor of points is set. */
interface Place {
  /** 1 is the best. */
  rank: number
  among: number | undefined
}

/** «лучший», «лучшая» to «десятая»; further places are figures. */
export const ordinals: readonly (readonly [male: string, female: string])[] = [
  ['лучший', 'лучшая'],
  ['второй', 'вторая'],
  ['третий', 'третья'],
  ['четвёртый', 'четвёртая'],
  ['пятый', 'пятая'],
  ['шестой', 'шестая'],
  ['седьмой', 'седьмая'],
  ['восьмой', 'восьмая'],
  ['девятый', 'девятая'],
  ['десятый', 'десятая'],
]

/**
 * «Дарья — лучшая из 6 возможных наставников Артёма. Артём — второй из 9 возможных наставляемых Дарьи.» Where the gender
 * is not known: «Саша — на первом месте …».
 * @param place `mentor` = the mentor among this mentee's possible mentors, `mentee` the other way round
 */
export function rankSentence(
  { mentor, mentee }: CalledPair,
  place: { mentor: Place; mentee: Place },
): string {
  return noBreak(
    `${stands(mentor, place.mentor, 'наставник', 'наставников', mentee)}. ${stands(mentee, place.mentee, 'наставляемый', 'наставляемых', mentor)}.`,
  )
}

function stands(who: Called, { rank, among }: Place, noun: string, nouns: string, of: Called): string {
  if (among === 1) return `${who.nom} — единственный возможный ${noun} ${of.gen}`
  const one = noun === 'наставник' ? 'возможного наставника' : 'возможного наставляемого'
  const others =
    among === undefined
      ? `из возможных ${nouns}`
      : `из ${among} ${plural(among, one, `возможных ${nouns}`, `возможных ${nouns}`)}`
  const [male, female] = ordinals[rank - 1] ?? [`${rank}-й`, `${rank}-я`]
  const ordinal = agreeing(who, male, female) ?? `на ${rank}-м месте`
  return `${who.nom} — ${ordinal} ${others} ${of.gen}`
}
