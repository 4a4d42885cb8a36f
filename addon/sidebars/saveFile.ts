/** Gives a file to the curator: a download of the browser, made in the page itself. */
export function saveFile({ name, mime, base64 }: { name: string; mime: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), char => char.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // The page has a base target; without one of its own the download would try to leave the frame.
  link.target = '_self'
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
