const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as base64 with padding (RFC 4648, 4): the way a file goes from the add-on's server side to its page. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digits = [18, 12, 6, 0].map(shift => alphabet.charAt((bits >> shift) & 63))
    if (b === undefined) digits.splice(2, 2, '=', '=')
    else if (c === undefined) digits.splice(3, 1, '=')
    groups.push(digits.join(''))
  }
  return groups.join('')
}

const canonical = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/

/** The bytes of a base64 text as {@link toBase64} writes it; anything else throws a RangeError. */
export function fromBase64(text: string): Uint8Array {
  if (!canonical.test(text)) throw new RangeError('Not base64')
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let bits = 0
  let end = 0
  for (let i = 0; i < text.length; i++) {
    bits = (bits << 6) | Math.max(0, alphabet.indexOf(text.charAt(i)))
    if (i % 4 !== 3) continue
    for (const shift of [16, 8, 0]) if (end < bytes.length) bytes[end++] = (bits >> shift) & 255
    bits = 0
  }
  return bytes
}
