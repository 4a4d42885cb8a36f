/** Folders that a service copies to its own computers, by what stands in their path. */
const clouds: [RegExp, string][] = [
  [/onedrive/i, 'OneDrive'],
  [/yandex[ .]?disk|яндекс[ .]?диск/i, 'Яндекс Диск'],
  [/google ?drive|мой диск/i, 'Google Диск'],
  [/dropbox/i, 'Dropbox'],
  [/icloud/i, 'iCloud'],
  [/облако mail|mail\.?ru ?cloud|cloud mail/i, 'Облако Mail'],
]

/** The cloud that takes this folder's files away from the computer, null when the path names none. */
export function cloudOf(folder: string): string | null {
  return clouds.find(([pattern]) => pattern.test(folder))?.[1] ?? null
}
