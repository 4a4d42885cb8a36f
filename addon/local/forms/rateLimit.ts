const WINDOW_MS = 60_000
/** Sixty who fill in four steps within one minute pass, even behind one address of the school's router. */
const MOST = { GET: 1200, POST: 300 } as const
const MOST_ADDRESSES = 10_000

/** How often one address may knock within a minute. */
export class RateLimit {
  readonly #seen = new Map<string, { since: number; GET: number; POST: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Counts a request; says whether it may pass. */
  passes(address: string, method: string): boolean {
    const now = this.#now()
    let seen = this.#seen.get(address)
    if (seen === undefined || now - seen.since >= WINDOW_MS || now < seen.since) {
      seen = { since: now, GET: 0, POST: 0 }
      // Insertion order is the order of age: the oldest minute is forgotten first.
      this.#seen.delete(address)
      this.#seen.set(address, seen)
      if (this.#seen.size > MOST_ADDRESSES) this.#seen.delete(this.#seen.keys().next().value ?? '')
    }
    seen.GET += 1
    if (method === 'POST') seen.POST += 1
    return seen.GET <= MOST.GET && seen.POST <= MOST.POST
  }
}
