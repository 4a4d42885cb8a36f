import { copyFileSync, rmSync } from 'node:fs'
import type { Programmes } from '../programmes.ts'
import { refusals } from '../refusal.ts'
import { refusedCopy } from './refusedCopy.ts'

/**
 * Puts a programme back to a copy of its own, or to a copy that a person has brought and opened beside it.
 * What stands there now is copied first; a file that can't be read is laid aside under another name.
 * @throws Refusal when there is no such copy, or it is not whole
 */
export async function restore(programmes: Programmes, id: string, source: string): Promise<void> {
  const draft = programmes.draft('restoring')
  try {
    await takeSource(programmes, { id, source, draft })
    const verdict = await programmes.check(draft)
    if (verdict !== 'ok') throw refusedCopy(verdict)
    await programmes.replace(id, draft, { keep: true })
  } finally {
    rmSync(draft, { force: true })
  }
}

async function takeSource(
  programmes: Programmes,
  { id, source, draft }: { id: string; source: string; draft: string },
): Promise<void> {
  const brought = programmes.find(source)
  if (brought?.kind === 'copy' && source !== id) {
    await (await programmes.open(source)).store.call('backup', draft)
    return
  }
  const path = programmes.copies(id).path(source)
  if (path === null) throw refusals.path()
  copyFileSync(path, draft)
}
