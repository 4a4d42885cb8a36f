import { expect, test } from 'vitest'
import { cloudOf } from '#addon/local/launch/cloudOf.ts'

test.each([
  ['C:\\Users\\Мария\\OneDrive\\Документы\\Тандем', 'OneDrive'],
  ['C:\\Users\\Мария\\OneDrive – Школа № 4\\Тандем', 'OneDrive'],
  ['C:\\Users\\Мария\\YandexDisk\\Документы\\Тандем', 'Яндекс Диск'],
  ['/srv/maria/Яндекс.Диск/Тандем', 'Яндекс Диск'],
  ['G:\\Мой диск\\Тандем', 'Google Диск'],
  ['/srv/maria/Dropbox/Тандем', 'Dropbox'],
  ['C:\\Users\\Мария\\iCloudDrive\\Тандем', 'iCloud'],
  ['C:\\Users\\Мария\\Облако Mail\\Тандем', 'Облако Mail'],
  ['C:\\Users\\Мария\\Documents\\Тандем', null],
  ['/srv/maria/Документы/Тандем', null],
])('%s: %s', (folder, cloud) => {
  expect(cloudOf(folder)).toBe(cloud)
})
