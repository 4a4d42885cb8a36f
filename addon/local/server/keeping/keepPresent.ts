import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { WORKBOOK } from '../programme.ts'
import { Store } from '../store.ts'
import { civilTime, type Copies } from './copies.ts'
import { copyOlder } from './copyOlder.ts'

/**
 * Copies a closed file before another takes its place; one that can't be read is laid aside under another name.
 * @throws StoreError · Refusal when the copy could not be made: then nothing may take the file's place
 */
export async function keepPresent(
  file: string,
  { copies, now }: { copies: Copies; now: number },
): Promise<void> {
  const isWhole = existsSync(file) && !isEmpty(file) && (await copyClosed(file, copies))
  if (!isWhole) layAside(file, now)
}

/** A file without tables is one page at most. */
const PAGE = 4096

export const isEmpty = (file: string) =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? PAGE + 1) <= PAGE &&
  !((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)

/** False when the file is damaged. */
async function copyClosed(file: string, copies: Copies): Promise<boolean> {
  await copyOlder(file, copies)
  const store = new Store({ file, ...WORKBOOK, onChange: () => undefined })
  try {
    await store.ready
    await copies.make('restore', path => store.call('backup', path))
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'damaged') return false
    throw error
  } finally {
    await store.close()
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
