const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Makes ids and codes, one after another, from one seed: the same seed gives the same names. */
export interface NewId {
  (prefix: string): string
  code(): string
}

/** Four 32-bit words from a text (xmur3), to start the generator. */
function words(seed: string): () => number {
  let h = 1779033703 ^ seed.length
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}

/** @param seed at least 16 random characters, drawn by the rim once per command. */
export function newIdFrom(seed: string): NewId {
  const next = words(seed)
  let [a, b, c, d] = [next(), next(), next(), next()]
  const random = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) random()
  const draw = (length: number): string => Array.from({ length }, () => letters[random() % 32]).join('')
  return Object.assign((prefix: string) => `${prefix}${draw(8)}`, { code: () => `p_${draw(10)}` })
}
