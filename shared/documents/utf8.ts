/**
 * A well-formed text as UTF-8 bytes. Apps Script has no TextEncoder, and without it fflate's `strToU8` writes
 * characters above U+FFFF (emoji) wrongly. A half of a surrogate pair becomes U+FFFD, as TextEncoder does.
 */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let end = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[end++] = code
      continue
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6)
      bytes[end++] = 0x80 | (code & 0x3f)
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      code = text.codePointAt(i) ?? 0
      if (code < 0x10000) code = 0xfffd
      else i++
    }
    if (code < 0x10000) {
      bytes[end++] = 0xe0 | (code >> 12)
    } else {
      bytes[end++] = 0xf0 | (code >> 18)
      bytes[end++] = 0x80 | ((code >> 12) & 0x3f)
    }
    bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
    bytes[end++] = 0x80 | (code & 0x3f)
  }
  return bytes.slice(0, end)
}
