import { zipSync } from 'fflate'
import { utf8 } from './utf8.ts'

/** The parts of a document by their paths, in the order in which they stand in the file. */
export type Parts = Record<string, string | Uint8Array>

// A zip keeps local time: the constructor of local parts gives the same bytes in every time zone.
const noTime = new Date(1980, 0, 1)

/** A document file from its parts: the same parts always give the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? utf8(part) : part,
  ])
  return zipSync(Object.fromEntries(files), { mtime: noTime, level: 6 })
}
