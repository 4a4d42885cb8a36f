/**
 * Chromium now and then never acknowledges a key, a click or a question to a frame that goes away meanwhile, and
 * Playwright waits for that without end. What was sent has arrived all the same.
 * @returns the answer, or undefined where none has come
 */
export async function bounded<Answer>(sent: Promise<Answer>, ms = 10_000): Promise<Answer | undefined> {
  let stop = () => {}
  const end = new Promise<undefined>(resolve => {
    const timer = setTimeout(() => resolve(undefined), ms)
    stop = () => clearTimeout(timer)
  })
  // It may be refused long after, when its window is closed.
  sent.catch(() => undefined)
  try {
    return await Promise.race([sent, end])
  } finally {
    stop()
  }
}
