import type { Store } from '../server/store.ts'
import { staleDrafts } from './draft.ts'
import { draftsOf, FORMS } from './formRecord.ts'

/** Forgets the drafts of every form that nobody has gone on with in time. */
export async function sweepDrafts(store: Pick<Store, 'call'>, now: number): Promise<void> {
  const read = async (name: string) =>
    (await store.call('handle', { op: 'properties', store: name })) as Record<string, string>
  for (const formId of Object.keys(await read(FORMS))) {
    const stale = staleDrafts(Object.entries(await read(draftsOf(formId))), now)
    if (stale.length === 0) continue
    const set = Object.fromEntries(stale.map(token => [token, null]))
    await store.call('handle', { op: 'setProperties', store: draftsOf(formId), set })
  }
}
