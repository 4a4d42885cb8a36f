import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { civilTime } from './keeping/copies.ts'
import { writeWhole } from './keeping/writeWhole.ts'

/** A file that was taken once: known again by the hash of its bytes. */
export interface KnownUpload {
  hash: string
  name: string
  /** civil time of this computer, `2026-11-23T14:05` */
  at: string
  /** the programme that it became */
  programme: string
}

const MOST = 200

/** The list of files taken so far, in the data folder. */
export class KeptUploads {
  readonly #file: string

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'uploads.json')
  }

  /** The last time that these very bytes were taken. */
  find(bytes: Uint8Array): KnownUpload | null {
    const hash = hashOf(bytes)
    return this.#read().findLast(known => known.hash === hash) ?? null
  }

  add(bytes: Uint8Array, o: { name: string; programme: string; now: number }): void {
    const known = { hash: hashOf(bytes), name: o.name, at: civilTime(o.now), programme: o.programme }
    writeWhole(this.#file, JSON.stringify([...this.#read(), known].slice(-MOST)))
  }

  #read(): KnownUpload[] {
    if (!existsSync(this.#file)) return []
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as KnownUpload[]
    } catch {
      // the list only saves a question; a damaged one is begun anew
      return []
    }
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
