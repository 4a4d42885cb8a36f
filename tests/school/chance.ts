/** Choices that look like chance and are the same on every run. */
export interface Chance {
  /** 0 … below − 1. */
  number(below: number): number
  pick<T>(items: readonly T[]): T
  /** So many different items, in the order of the list. */
  some<T>(items: readonly T[], howMany: number): T[]
  /** True in so many cases of a hundred. */
  inHundred(cases: number): boolean
}

/** mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
  return {
    number,
    pick: items => {
      const item = items[number(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from')
      return item
    },
    some: (items, howMany) => {
      const left = items.map((_, index) => index)
      const taken = Array.from(
        { length: Math.min(howMany, items.length) },
        () => left.splice(number(left.length), 1)[0],
      )
      return items.filter((_, index) => taken.includes(index))
    },
    inHundred: cases => number(100) < cases,
  }
}
