/** Sets of codes 0 … 255 of many people, as bits. */
export interface CodeMasks {
  words: Uint32Array
  /** Words per person. */
  width: number
  /** Codes per person. */
  sizes: Uint16Array
  /** The largest of the sizes. */
  most: number
}

export function codeMasks(sets: readonly (readonly number[])[]): CodeMasks {
  let highest = 0
  let most = 0
  for (const set of sets) {
    highest = Math.max(highest, set[set.length - 1] ?? 0)
    most = Math.max(most, set.length)
  }
  const width = (highest >>> 5) + 1
  const words = new Uint32Array(sets.length * width)
  const sizes = new Uint16Array(sets.length)
  sets.forEach((set, person) => {
    sizes[person] = set.length
    for (const code of set) {
      const at = person * width + (code >>> 5)
      words[at] = (words[at] as number) | (1 << (code & 31))
    }
  })
  return { words, width, sizes, most }
}

/** How many bits of a word are set. */
export function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
