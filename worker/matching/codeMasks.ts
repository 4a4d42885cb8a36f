type Sets = readonly (readonly number[])[]

/** The sets of one side, person by person. */
export interface Masks {
  /** A bit for every code that both sides name. */
  words: Int32Array
  /** Codes per person, those of this side alone included. */
  sizes: Uint16Array
  /** The largest of the sizes. */
  most: number
}

/** Sets of codes 0 … 255 of both sides as bits; only what both name can be shared, so one word is nearly always enough. */
export function codeMasks(sides: { mentor: Sets; mentee: Sets }): {
  mentor: Masks
  mentee: Masks
  /** Words per person. */
  width: number
} {
  const byMentors = named(sides.mentor)
  const byMentees = named(sides.mentee)
  const bitOf = new Int16Array(256).fill(-1)
  let count = 0
  for (let code = 0; code < 256; code++)
    if (byMentors[code] === 1 && byMentees[code] === 1) bitOf[code] = count++
  const width = Math.max(1, (count + 31) >>> 5)
  return { mentor: masks(sides.mentor, bitOf, width), mentee: masks(sides.mentee, bitOf, width), width }
}

function named(sets: Sets): Uint8Array {
  const codes = new Uint8Array(256)
  for (const set of sets) for (const code of set) codes[code] = 1
  return codes
}

function masks(sets: Sets, bitOf: Int16Array, width: number): Masks {
  const words = new Int32Array(sets.length * width)
  const sizes = new Uint16Array(sets.length)
  let most = 0
  sets.forEach((set, person) => {
    sizes[person] = set.length
    if (set.length > most) most = set.length
    for (const code of set) {
      const bit = bitOf[code] as number
      if (bit === -1) continue
      const at = person * width + (bit >>> 5)
      words[at] = (words[at] as number) | (1 << (bit & 31))
    }
  })
  return { words, sizes, most }
}

/** How many bits of a word are set. */
export function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
