import { expect, test } from 'vitest'
import { patronymicSuffix } from '#shared/language/patronymicSuffix.ts'

test.each([
  ['Мамед оглы', { gender: 'male', father: 'Мамед' }],
  ['Мамед-Оглы', { gender: 'male', father: 'Мамед' }],
  ['Бакыт уулу', { gender: 'male', father: 'Бакыт' }],
  ['Нурланұлы', { gender: 'male', father: 'Нурлан' }],
  ['Мамед кызы', { gender: 'female', father: 'Мамед' }],
  ['Нурланқызы', { gender: 'female', father: 'Нурлан' }],
  ['Викторовна', null],
  ['', null],
])('%s', (middle, expected) => {
  expect(patronymicSuffix(middle)).toEqual(expected)
})
