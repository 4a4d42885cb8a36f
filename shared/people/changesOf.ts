import type { PairChange } from '../programme/tables.ts'

/** The changes of one kind, by the ID of their pair, in the order of their rows. */
export function changesOf(
  changes: readonly PairChange[],
  kind: NonNullable<PairChange['kind']>,
): (pair: string) => readonly PairChange[] {
  const found = new Map<string, PairChange[]>()
  for (const change of changes) {
    if (change.kind !== kind) continue
    const own = found.get(change.pair)
    if (own === undefined) found.set(change.pair, [change])
    else own.push(change)
  }
  return pair => found.get(pair) ?? []
}
