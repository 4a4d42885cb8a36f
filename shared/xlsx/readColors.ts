import { type Tag, scanXml } from './scanXml.ts'

/** Gives the colour that a tag such as `<fgColor>` names, as `#rrggbb`; null when it names none. */
export type ColorOf = (tag: Tag) => string | null

/** The first eight of the old palette, which begins again at 8; its further colours are hardly used any more. */
const indexed = ['000000', 'ffffff', 'ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff', '00ffff']

/** Colours by value, by the old palette, and by the theme with its tints (ECMA-376 part 1, 18.8.3 and 18.8.19). */
export function readColors(theme: string | null): ColorOf {
  const colors = theme === null ? [] : themeColors(theme)
  return tag => {
    const rgb = tag.attr('rgb')
    if (rgb !== null)
      return /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : null
    const index = Number(tag.attr('indexed') ?? Number.NaN)
    if (index >= 0 && index < 16) return `#${indexed[index % 8]}`
    const color = colors[Number(tag.attr('theme') ?? Number.NaN)]
    return color === undefined ? null : tinted(color, Number(tag.attr('tint') ?? 0))
  }
}

/** In the order of the file dark comes before light; cells count light first. */
const order = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']

function themeColors(xml: string): string[] {
  const found = new Map<string, string>()
  let slot = ''
  scanXml(xml, {
    open: tag => {
      if (order.includes(tag.name)) slot = tag.name
      const value =
        tag.name === 'srgbClr' ? tag.attr('val') : tag.name === 'sysClr' ? tag.attr('lastClr') : null
      if (slot !== '' && value !== null && /^[0-9a-f]{6}$/i.test(value) && !found.has(slot))
        found.set(slot, value.toLowerCase())
    },
    close: name => {
      if (name === slot) slot = ''
    },
  })
  return order.map(name => found.get(name) ?? '000000')
}

/** Lighter by a positive tint, darker by a negative one: the share of the way to white or to black, in lightness. */
function tinted(color: string, tint: number): string {
  const parts = [0, 2, 4].map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const most = Math.max(...parts)
  const least = Math.min(...parts)
  const light = (most + least) / 2
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  const half = (value: number) => Math.min(value, 1 - value)
  // hue and saturation stay: each part keeps its place between the darkest and the lightest
  const stretch = half(light) === 0 ? 0 : half(next) / half(light)
  return `#${parts
    .map(part => Math.round(Math.min(1, Math.max(0, next + (part - light) * stretch)) * 255))
    .map(part => part.toString(16).padStart(2, '0'))
    .join('')}`
}
