import { crc32 } from '../xlsx/crc32.ts'
import { utf8 } from './utf8.ts'

/** A part of a zip, compressed already by whoever has a compressor (deflate, RFC 1951). */
export interface DeflatedPart {
  path: string
  bytes: Uint8Array
  deflated: Uint8Array
}

const noTime = 0x21_00_00 // 1 January 1980, midnight: the same parts always give the same bytes
const DEFLATE = 8
const UTF8_NAMES = 0x800
const VERSION = 20

/**
 * Parts as one zip file (APPNOTE 6.3.10, 4.3). For pages, where the browser compresses and no library need be carried;
 * elsewhere `zipParts` does both.
 */
export function frameZip(parts: readonly DeflatedPart[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { path, bytes, deflated } of parts) {
    const name = utf8(path)
    const facts: Field[] = [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, DEFLATE],
      [4, noTime],
      [4, crc32(bytes)],
      [4, deflated.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ]
    directory.push(
      fields([[4, 0x02014b50], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      name,
    )
    const head = fields([[4, 0x04034b50], ...facts])
    chunks.push(head, name, deflated)
    at += head.length + name.length + deflated.length
  }
  const size = lengthOf(directory)
  const end = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, parts.length],
    [2, parts.length],
    [4, size],
    [4, at],
    [2, 0],
  ])
  return joined([...chunks, ...directory, end])
}

type Field = readonly [bytes: 2 | 4, value: number]

/** Numbers in the order of a zip: the lowest byte first. */
function fields(list: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    list.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  )
}

const lengthOf = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, { length }) => sum + length, 0)

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(chunks))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
