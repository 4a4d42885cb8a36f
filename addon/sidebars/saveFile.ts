import { saveBytes } from './saveBytes.ts'

/** Gives a file of the add-on's to the curator. */
export function saveFile({ name, mime, base64 }: { name: string; mime: string; base64: string }): void {
  saveBytes(
    name,
    mime,
    Uint8Array.from(atob(base64), char => char.charCodeAt(0)),
  )
}
