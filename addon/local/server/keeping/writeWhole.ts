import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts bytes under a name so that after a power cut there is the old file or the new one, never half of it. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  const draft = `${file}.new`
  writeFileSync(draft, bytes, { mode: 0o600 })
  putInPlace(draft, file)
}

/** Moves a finished file over another name, on the disk before it is called done. */
export function putInPlace(draft: string, file: string): void {
  syncToDisk(draft)
  renameSync(draft, file)
  // Windows opens no folders; there the file system keeps its own order of renames.
  if (process.platform !== 'win32') syncToDisk(dirname(file), 'r')
}

function syncToDisk(path: string, flags = 'r+'): void {
  const opened = openSync(path, flags)
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
