/** «Лисин, Рудь и Валеев». @param items blank ones are left out; none gives an empty text. */
export function list(items: readonly string[]): string {
  const shown = items.filter(item => item.trim() !== '')
  const last = shown[shown.length - 1] ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} и\u00a0${last}`
}
