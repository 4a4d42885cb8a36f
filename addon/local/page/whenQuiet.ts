/** Does the work once when nobody has asked for a while, and at the latest some time after the first asking. */
export function whenQuiet(work: () => void, o: { quietMs: number; latestMs: number }) {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(quiet)
    clearTimeout(latest)
    latest = undefined
  }
  const run = () => {
    stop()
    work()
  }
  return {
    ask: () => {
      clearTimeout(quiet)
      quiet = setTimeout(run, o.quietMs)
      latest ??= setTimeout(run, o.latestMs)
    },
    stop,
  }
}
