/** A binary heap of numbered items; the smallest key comes first, of equal keys the smallest item. */
export class Heap {
  private readonly keys: number[] = []
  private readonly items: number[] = []

  get size(): number {
    return this.keys.length
  }

  clear(): void {
    this.keys.length = 0
    this.items.length = 0
  }

  push(key: number, item: number): void {
    let at = this.keys.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.before(key, item, parent)) break
      this.move(parent, at)
      at = parent
    }
    this.keys[at] = key
    this.items[at] = item
  }

  /** The smallest key; the heap must not be empty. */
  get key(): number {
    return this.keys[0] as number
  }

  /** Takes the first item out; the heap must not be empty. */
  pop(): number {
    const first = this.items[0] as number
    const key = this.keys.pop() as number
    const item = this.items.pop() as number
    const size = this.keys.length
    if (size === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (
        child + 1 < size &&
        this.before(this.keys[child + 1] as number, this.items[child + 1] as number, child)
      )
        child++
      if (this.before(key, item, child)) break
      this.move(child, at)
      at = child
    }
    this.keys[at] = key
    this.items[at] = item
    return first
  }

  private before(key: number, item: number, at: number): boolean {
    const other = this.keys[at] as number
    return key < other || (key === other && item < (this.items[at] as number))
  }

  private move(from: number, to: number): void {
    this.keys[to] = this.keys[from] as number
    this.items[to] = this.items[from] as number
  }
}
