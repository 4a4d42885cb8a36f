import { encode } from 'uqr'

/** Modules of white around a code, or phones do not find it (ISO/IEC 18004). */
const quietZone = 4

/** A QR code of a link: the side of its square in modules, and its dark modules as one SVG path. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}
