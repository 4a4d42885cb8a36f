/** Looks again and again until it is so. @throws with what was seen last, when it has not become so in time */
export async function until<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  timeout = 40_000,
): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (Date.now() > end) throw new Error(`Never became so: ${JSON.stringify(seen)}`)
    // A page that is always asked gets nothing else done.
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
