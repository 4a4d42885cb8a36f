import { noBreak } from '../language/noBreak.ts'
import { plural } from '../language/plural.ts'
import { agreeing, type Called, type CalledPair } from './calledNames.ts'
import { bestOrdinal } from './ordinals.ts'

/** Place of one person among the other's possible partners; `among` is not known when a floor of points is set. */
export interface Place {
  /** 1 is the best. */
  rank: number
  among: number | undefined
}

export interface Places {
  /**
   * The mentor among this mentee's possible mentors. `byOffers`: somebody in the run takes single mentees and leads a
   * group, so that offers are counted, not people.
   */
  mentor: Place & { byOffers?: boolean }
  /** The other way round. */
  mentee: Place
}

/**
 * «Дарья — лучшая из 6 возможных наставников Артёма. Артём — второй из 9 возможных наставляемых Дарьи.» Where the gender
 * is not known: «Саша — на первом месте …».
 */
export function rankSentence({ mentor, mentee }: CalledPair, place: Places): string {
  const first = place.mentor.byOffers
    ? offerStands(mentor, place.mentor, mentee)
    : stands(mentor, place.mentor, 'наставник', 'наставников', mentee)
  return noBreak(`${first}. ${stands(mentee, place.mentee, 'наставляемый', 'наставляемых', mentor)}.`)
}

/** «Предложение Дарьи — второе из 8 возможных для Артёма». */
function offerStands(who: Called, { rank, among }: Place, whom: Called): string {
  if (among === 1) return `Предложение ${who.gen} — единственное возможное для ${whom.gen}`
  const others =
    among === undefined
      ? 'из возможных'
      : `из ${among} ${plural(among, 'возможного', 'возможных', 'возможных')}`
  return `Предложение ${who.gen} — ${bestOrdinal(rank).neuter} ${others} для ${whom.gen}`
}

function stands(who: Called, { rank, among }: Place, noun: string, nouns: string, of: Called): string {
  if (among === 1) return `${who.nom} — единственный возможный ${noun} ${of.gen}`
  const one = noun === 'наставник' ? 'возможного наставника' : 'возможного наставляемого'
  const others =
    among === undefined
      ? `из возможных ${nouns}`
      : `из ${among} ${plural(among, one, `возможных ${nouns}`, `возможных ${nouns}`)}`
  const { male, female, at } = bestOrdinal(rank)
  const place = agreeing(who, male, female) ?? `на ${at} месте`
  return `${who.nom} — ${place} ${others} ${of.gen}`
}
