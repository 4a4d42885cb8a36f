/** «ёлочки»; quotes inside become „лапки“: «Школа „Рост“». */
export function quoted(text: string): string {
  const bare = text.trim()
  let opened = false
  const inner = bare.replace(/[«»„“”"]/g, mark => {
    if (mark === '«' || mark === '„') opened = true
    else if (mark === '"' || mark === '“') opened = !opened
    else opened = false
    return opened ? '„' : '“'
  })
  return `«${inner}»`
}
