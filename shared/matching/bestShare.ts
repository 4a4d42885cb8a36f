import { noBreak } from '../language/noBreak.ts'
import type { Called } from './calledNames.ts'
import { shareOfBest } from './shareSentence.ts'

/**
 * What part a pair's score is of the most points the mentee could have with anybody.
 * @param best of the engine's answer: 0 where nobody has points to give, and then nothing better is possible
 * @returns 0…1; 1 also for two who may not meet and have more than any that may
 */
export const shareOf = (score: number, best: number): number => (score >= best ? 1 : score / best)

/** «92 % от лучшего возможного для Артёма», without its full stop; only the best itself is called the best. */
export const bestShareSentence = (share: number, { gen }: Called): string =>
  noBreak(
    share === 1
      ? `Лучшее возможное для ${gen}`
      : `${shareOfBest({ share })} от лучшего возможного для ${gen}`,
  )
