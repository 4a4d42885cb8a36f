/** A binary heap of numbered items, each at most once; the smallest key comes first, of equal keys the smallest item. */
export class Heap {
  size = 0
  private readonly keys: Float64Array
  private readonly items: Int32Array
  /** Where an item stands, −1 for those that are out. */
  private readonly placeOf: Int32Array

  /** @param items how many there are: 0 … items − 1 */
  constructor(items: number) {
    this.keys = new Float64Array(items)
    this.items = new Int32Array(items)
    this.placeOf = new Int32Array(items).fill(-1)
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.placeOf[this.items[at] as number] = -1
    this.size = 0
  }

  /** Puts an item in; one that is in already must come with a smaller key. */
  push(key: number, item: number): void {
    const { keys, items, placeOf } = this
    let at = placeOf[item] as number
    if (at === -1) at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      const other = keys[parent] as number
      if (key > other || (key === other && item > (items[parent] as number))) break
      this.put(other, items[parent] as number, at)
      at = parent
    }
    this.put(key, item, at)
  }

  /** The smallest key; the heap must not be empty. */
  get key(): number {
    return this.keys[0] as number
  }

  /** Takes the first item out; the heap must not be empty. */
  pop(): number {
    const { keys, items, placeOf } = this
    const first = items[0] as number
    placeOf[first] = -1
    const size = --this.size
    if (size === 0) return first
    const key = keys[size] as number
    const item = items[size] as number
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && this.comesFirst(child + 1, child)) child++
      const other = keys[child] as number
      if (key < other || (key === other && item < (items[child] as number))) break
      this.put(other, items[child] as number, at)
      at = child
    }
    this.put(key, item, at)
    return first
  }

  private comesFirst(one: number, other: number): boolean {
    const { keys, items } = this
    const a = keys[one] as number
    const b = keys[other] as number
    return a < b || (a === b && (items[one] as number) < (items[other] as number))
  }

  private put(key: number, item: number, at: number): void {
    this.keys[at] = key
    this.items[at] = item
    this.placeOf[item] = at
  }
}
