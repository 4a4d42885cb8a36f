import type { OfferKind } from './offerCode.ts'

/** «Воронцова Дарья, 10 «А»», and «…, группа» where the mentee would be in the mentor's group. */
export const ledBy = ({ mentor, kind }: { mentor: { name: string }; kind: OfferKind }): string =>
  kind === 'group' ? `${mentor.name}, группа` : mentor.name
