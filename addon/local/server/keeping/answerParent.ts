/** What a process of its own sends back: its one result, or the fault it met. */
export type FromProcess<Result> = { result: Result } | { fault: Fault }

/** What the host tells faults by; an error itself would lose its code on the way. */
interface Fault {
  name: string
  message: string
  stack?: string | undefined
  code?: string | undefined
  path?: string | undefined
}

/** The child's side of inProcess.ts: takes one order, does it, answers, and lets the process end. */
export function answerParent<Order, Result>(work: (order: Order) => Result): void {
  process.once('message', (order: Order) => {
    process.send?.(done(work, order), undefined, undefined, () => process.exit())
  })
  // A parent that has ended waits for nothing any more.
  process.once('disconnect', () => process.exit())
}

function done<Order, Result>(work: (order: Order) => Result, order: Order): FromProcess<Result> {
  try {
    return { result: work(order) }
  } catch (error) {
    const { name, message, stack, code, path } = error as NodeJS.ErrnoException
    return { fault: { name, message, stack, code, path } }
  }
}
