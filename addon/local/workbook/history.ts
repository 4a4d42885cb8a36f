import type { Done } from './gridEdits/editor.ts'

type Step = readonly Done[]

interface Steps {
  done: Step[]
  undone: Step[]
}

const MOST_STEPS = 200
const MOST_CELLS = 600_000
const MOST_WINDOWS = 50

/** What each window can undo and do again. In memory only: with the program it is gone. */
export class History {
  private readonly windows = new Map<string, Steps>()

  add(window: string, step: Step): void {
    const { done } = this.of(window)
    this.windows.set(window, { done: [...done, step], undone: [] })
    this.trim(window)
  }

  /** Takes the last step away; `put` gives what doing it again takes back. */
  take(window: string, from: keyof Steps): Step | undefined {
    return this.of(window)[from].pop()
  }

  put(window: string, to: keyof Steps, step: Step): void {
    this.of(window)[to].push(step)
  }

  /** The window that was used last is the last to lose its steps. */
  private of(window: string): Steps {
    const steps = this.windows.get(window) ?? { done: [], undone: [] }
    this.windows.delete(window)
    this.windows.set(window, steps)
    const [oldest] = this.windows.keys()
    if (this.windows.size > MOST_WINDOWS && oldest !== undefined) this.windows.delete(oldest)
    return steps
  }

  /** Large pastes are kept for fewer steps, always the newest. */
  private trim(window: string): void {
    const { done } = this.of(window)
    const sizes = () => done.reduce((sum, step) => sum + sizeOf(step), 0)
    while (done.length > 1 && (done.length > MOST_STEPS || sizes() > MOST_CELLS)) done.shift()
  }
}

const sizeOf = (step: Step): number =>
  step.reduce((sum, each) => {
    if (each.kind === 'cells') return sum + each.cells.length
    return 'lines' in each && (each.kind === 'inserted' || each.kind === 'removed')
      ? sum + each.lines.reduce((cells, line) => cells + line.cells.length, each.lines.length)
      : sum + 1
  }, 0)
