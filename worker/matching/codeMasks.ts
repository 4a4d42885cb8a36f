/** Sets of codes 0 … 255 of many people, as bits. */
export interface CodeMasks {
  words: Uint32Array
  /** Words per person. */
  width: number
  /** Codes per person. */
  sizes: Uint16Array
  /** How many codes a person of this list shares with one of another list. */
  shared: (person: number, other: CodeMasks, ofOther: number) => number
}

export function codeMasks(sets: readonly (readonly number[])[]): CodeMasks {
  const highest = sets.reduce((most, set) => Math.max(most, set[set.length - 1] ?? 0), 0)
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
  return {
    words,
    width,
    sizes,
    shared: (person, other, ofOther) => {
      const common = Math.min(width, other.width)
      let count = 0
      for (let word = 0; word < common; word++)
        count += bits(
          (words[person * width + word] as number) & (other.words[ofOther * other.width + word] as number),
        )
      return count
    },
  }
}

function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
