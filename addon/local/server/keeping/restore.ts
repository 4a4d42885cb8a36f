import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import type { Programmes } from '../programmes.ts'
import { refusals } from '../refusal.ts'
import { civilTime } from './copies.ts'
import { refusedCopy } from './refusedCopy.ts'
import { putInPlace } from './writeWhole.ts'

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
    const isReadable = await copyPresent(programmes, id)
    await programmes.replace(id, file => {
      if (!isReadable) layAside(file, programmes.now())
      putInPlace(draft, file)
    })
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

/** Whether the present state could be copied; a fault other than the file's own stops the restoring. */
async function copyPresent(programmes: Programmes, id: string): Promise<boolean> {
  try {
    const programme = await programmes.open(id)
    await programme.copy('restore')
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'damaged') return false
    throw error
  }
}

/** The damaged file keeps its place until the new one takes it: at no moment is there none. */
function layAside(file: string, now: number): void {
  const moment = civilTime(now).replace('T', ' ').replace(':', '-')
  const name = (turn: number) =>
    file.replace(/\.tandem$/, ` повреждён ${moment}${turn > 1 ? ` (${turn})` : ''}.tandem`)
  let turn = 1
  while (existsSync(name(turn))) turn += 1
  const aside = name(turn)
  if (existsSync(file)) linkOrCopy(file, aside)
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`)
  rmSync(`${file}-shm`, { force: true })
}

function linkOrCopy(file: string, aside: string): void {
  try {
    linkSync(file, aside)
  } catch {
    copyFileSync(file, aside)
  }
}
