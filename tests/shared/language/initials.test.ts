import { expect, test } from 'vitest'
import { decline } from '#shared/language/decline.ts'
import { addresseeName, initials, signatureName } from '#shared/language/initials.ts'

test.each([
  { given: 'обычное имя', first: 'Елена', middle: 'Викторовна', shows: 'Е. В.' },
  { given: 'двойное имя', first: 'Анна-Мария', middle: 'Ильинична', shows: 'А.-М. И.' },
  { given: 'двойное имя через пробел', first: 'Анна Мария', middle: '', shows: 'А. М.' },
  { given: 'нет отчества', first: 'Артём', middle: '', shows: 'А.' },
  { given: 'оглы', first: 'Рауф', middle: 'Ильгар оглы', shows: 'Р. И.' },
  { given: 'кызы через дефис', first: 'Лейла', middle: 'Ильгар-кызы', shows: 'Л. И.' },
  { given: 'уулу', first: 'Азамат', middle: 'Бакыт уулу', shows: 'А. Б.' },
  { given: 'уже инициалы', first: 'Е.', middle: 'В.', shows: 'Е. В.' },
  { given: 'со строчной буквы', first: 'елена', middle: 'викторовна', shows: 'Е. В.' },
  { given: 'прочерк вместо отчества', first: 'Артём', middle: '—', shows: 'А.' },
  { given: 'пусто', first: '', middle: '', shows: '' },
])('$given: $shows', ({ first, middle, shows }) => {
  const name = { last: 'Лучникова', first, middle }
  const stuck = shows.replaceAll(' ', '\u00a0')
  expect(initials(name)).toBe(stuck)
  expect(signatureName(name)).toBe(stuck === '' ? 'Лучникова' : `${stuck}\u00a0Лучникова`)
  expect(addresseeName(name)).toBe(stuck === '' ? 'Лучникова' : `Лучникова\u00a0${stuck}`)
})

test('адресат в дательном падеже', () => {
  const name = { last: 'Лучникова', first: 'Елена', middle: 'Викторовна' }
  expect(addresseeName(decline(name, 'female', 'dat').name)).toBe('Лучниковой\u00a0Е.\u00a0В.')
})
