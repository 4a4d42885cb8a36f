/** Puts a text on the clipboard; where the browser does not allow it, selects it in a field and copies from there. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.className = 'sr'
    document.body.append(field)
    field.select()
    document.execCommand('copy')
    field.remove()
  }
}
