/** How often the clock looks; a pause longer than this was the computer's sleep, not work. */
const STEP_MS = 1000

interface Time {
  now(): number
  /** @returns what ends it */
  every(ms: number, tick: () => void): () => void
}

const real: Time = {
  now: () => performance.now(),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms)
    return () => clearInterval(timer)
  },
}

/**
 * Rings when so much time has gone by in which the computer was awake. A timer alone would ring as soon as a laptop is
 * opened again: on Windows the counter behind it goes on while the laptop sleeps.
 */
export class AwakeClock {
  readonly #limitMs: number
  readonly #ring: () => void
  readonly #time: Time
  #end: (() => void) | null = null
  #spentMs = 0
  #seenAt = 0

  constructor(limitMs: number, ring: () => void, time: Time = real) {
    this.#limitMs = limitMs
    this.#ring = ring
    this.#time = time
    this.start()
  }

  /** Goes on from where it was stopped. */
  start(): void {
    this.stop()
    this.#seenAt = this.#time.now()
    this.#end = this.#time.every(Math.min(STEP_MS, this.#limitMs), () => this.#look())
  }

  stop(): void {
    if (this.#end === null) return
    this.#count()
    this.#end()
    this.#end = null
  }

  #look(): void {
    this.#count()
    if (this.#spentMs < this.#limitMs) return
    this.stop()
    this.#ring()
  }

  #count(): void {
    const now = this.#time.now()
    // Two steps, because a busy computer ticks late; a clock that jumped back has measured nothing.
    this.#spentMs += Math.min(Math.max(now - this.#seenAt, 0), 2 * STEP_MS)
    this.#seenAt = now
  }
}
