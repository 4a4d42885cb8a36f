import { expect, test } from 'vitest'
import { dictionaryAround } from '#shared/programme/dictionaryAround.ts'
import { append, invert } from '#shared/programme/edit.ts'
import { school } from '#tests/school/build.ts'

const made = append('dictionaries', {
  id: 'd1',
  dictionary: 'competence',
  number: 99,
  title: 'робототехника',
  enabled: true,
})

test.each([
  { given: 'an entry that the edits make', edits: [made] },
  { given: 'an entry that the edits take away again', edits: invert([made]) },
])('names $given', ({ edits }) => {
  const dictionary = dictionaryAround(school().build(), edits)
  expect(dictionary.title('d1')).toBe('робототехника')
  expect(dictionary.byTitle('competence', 'Робототехника')?.id).toBe('d1')
})

test('an entry that stands already is not doubled', () => {
  const before = school().build()
  const entry = before.dictionaries[0]
  if (!entry) throw new Error('No entries')
  const again = append('dictionaries', { id: entry.id, title: 'другое название' })
  expect(dictionaryAround(before, [again]).title(entry.id)).toBe(entry.title)
})
