/** Gives a file to the curator: a download of the browser, made in the page itself. */
export function saveBytes(name: string, mime: string, bytes: Uint8Array): void {
  // A copy whose memory is its own: Blob takes no shared one.
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }))
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
