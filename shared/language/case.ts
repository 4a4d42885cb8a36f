/** Именительный, родительный, дательный, винительный, творительный, предложный. */
export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'pre'] as const

export type Case = (typeof CASES)[number]
