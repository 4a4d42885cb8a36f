import type { PackedFile } from './packedFile.ts'

const BLOCK = 512

/**
 * A tar archive (POSIX ustar) of these files in their order: the same files give the same bytes.
 * @param modified seconds since 1970, the same for all
 * @throws RangeError for a path of more than 100 bytes
 */
export function tar(files: readonly PackedFile[], modified: number): Uint8Array {
  return Buffer.concat([
    ...files.flatMap(file => [header(file, modified), file.bytes, Buffer.alloc(padding(file.bytes.length))]),
    Buffer.alloc(2 * BLOCK),
  ])
}

/** The bytes of one file of a tar archive, null when it isn't there. */
export function fileOfTar(archive: Buffer, path: string): Buffer | null {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const size = Number.parseInt(archive.toString('latin1', at + 124, at + 136), 8) || 0
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    const from = at + BLOCK
    if (name === path) return archive.subarray(from, from + size)
    at = from + size + padding(size)
  }
  return null
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function header({ path, bytes, runs }: PackedFile, modified: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`The path is too long for the archive: ${path}`)
  const block = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, width: number) =>
    block.write(`${value.toString(8).padStart(width - 1, '0')}\0`, at, 'latin1')
  block.write(path, 0, 'utf8')
  octal(runs ? 0o755 : 0o644, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(bytes.length, 124, 12)
  octal(modified, 136, 12)
  block.write('        0', 148, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  octal(
    block.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  )
  return block
}
