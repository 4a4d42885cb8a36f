import { agreeing, type Called } from './calledNames.ts'
import { ordinal } from './ordinals.ts'

/**
 * «Дарья первая в его списке», «Дарьи нет в его списке», «Артём никого не выбирал».
 * @param who chose after the group meeting, or did not
 * @param rank of `whom` with them, 1…5; null where the list is without `whom`, undefined where there is no list
 */
export function voteSentence(who: Called, whom: Called, rank: number | null | undefined): string {
  if (rank === undefined) {
    const chose = agreeing(who, 'выбирал', 'выбирала')
    return chose === undefined ? `${who.nom}: выбора нет` : `${who.nom} никого не ${chose}`
  }
  const inList = `в ${agreeing(who, 'его', 'её') ?? 'этом'} списке`
  if (rank === null) return `${whom.gen.charAt(0).toUpperCase()}${whom.gen.slice(1)} нет ${inList}`
  const { male, female, at } = ordinal(rank)
  return `${whom.nom} ${agreeing(whom, male, female) ?? `на ${at} месте`} ${inList}`
}
