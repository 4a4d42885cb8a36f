/** What breaches say, with plain spaces: typography has its own tests. */
export const says = (breaches: readonly { sentence: string }[]): string[] =>
  breaches.map(({ sentence }) => sentence.replace(/\u00a0/g, ' '))
