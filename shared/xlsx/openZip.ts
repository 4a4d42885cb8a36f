import { Inflate, strFromU8 } from 'fflate'
import { crc32 } from './crc32.ts'
import { limits, refuseXlsx } from './xlsxRefusal.ts'

/** The parts of a zip file by name; a part is inflated when it is asked for. */
export interface Zip {
  names: readonly string[]
  /** @throws XlsxRefusal when the part is not what the directory says, or the file swells beyond the limits. */
  read(name: string): Uint8Array | null
}

interface Entry {
  name: string
  packed: number
  size: number
  crc: number
  method: number
  at: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const PUSH = 32 * 1024
/** of smaller parts the ratio says nothing: an empty sheet packs well too */
const LARGE_PART = 1024 * 1024

/**
 * Opens a zip as if a stranger had made it: the directory is read here, names that lead out of the archive, parts that
 * share bytes, sizes that lie and sums that differ are refused, and what comes out is counted while it comes.
 */
export function openZip(bytes: Uint8Array): Zip {
  if (bytes.length > limits.fileBytes) throw refuseXlsx('large')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let packed = 0
  let size = 0
  for (const entry of readDirectory(bytes, view)) {
    if (entries.has(entry.name) || !isPlainName(entry.name)) throw refuseXlsx('damaged')
    entries.set(entry.name, entry)
    packed += entry.packed
    size += entry.size
    if (entry.size > LARGE_PART && entry.size > entry.packed * limits.ratio) throw refuseXlsx('swollen')
  }
  if (size > limits.inflatedBytes) throw refuseXlsx('swollen')
  if (packed > bytes.length) throw refuseXlsx('damaged')
  let left = limits.inflatedBytes
  return {
    names: [...entries.keys()],
    read: name => {
      const entry = entries.get(name)
      if (entry === undefined) return null
      left -= entry.size
      if (left < 0) throw refuseXlsx('swollen')
      return readPart(bytes, view, entry)
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  // spans of several disks and zip64 exist in no file of this size
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw refuseXlsx('damaged')
  if (count > limits.parts) throw refuseXlsx('swollen')
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw refuseXlsx('damaged')
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw refuseXlsx('locked')
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: strFromU8(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw refuseXlsx('damaged')
}

/** No step up, no root, no drive, nothing unprintable: such names are made to write elsewhere on a disk. */
const isPlainName = (name: string): boolean =>
  name !== '' && !/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\p{Cc}/iu.test(name)

function readPart(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { at, packed, size } = entry
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw refuseXlsx('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw refuseXlsx('damaged')
  const body = bytes.subarray(start, start + packed)
  const whole =
    entry.method === STORED ? body : entry.method === DEFLATED ? inflate(body, size) : new Uint8Array(0)
  if (whole.length !== size || crc32(whole) !== entry.crc) throw refuseXlsx('damaged')
  return whole
}

/** Stops at the first byte beyond the size that was declared. */
function inflate(body: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let filled = 0
  const stream = new Inflate(chunk => {
    if (filled + chunk.length > size) throw refuseXlsx('damaged')
    whole.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < body.length; at += PUSH)
      stream.push(body.subarray(at, at + PUSH), at + PUSH >= body.length)
  } catch {
    throw refuseXlsx('damaged')
  }
  return whole.subarray(0, filled)
}
