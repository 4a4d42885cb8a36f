import { expect, test } from 'vitest'
import { formalName, fullName, listName } from '#shared/language/name.ts'

test.each([
  {
    given: 'все части',
    name: { last: 'Лисин', first: 'Артём', middle: 'Игоревич' },
    full: 'Лисин Артём Игоревич',
    inList: 'Лисин Артём',
    formal: 'Артём Игоревич',
  },
  {
    given: 'нет отчества',
    name: { last: 'Ли', first: 'Саша', middle: '' },
    full: 'Ли Саша',
    inList: 'Ли Саша',
    formal: 'Саша',
  },
  {
    given: 'лишние пробелы',
    name: { last: ' Лисин ', first: 'Анна  Мария', middle: ' ' },
    full: 'Лисин Анна Мария',
    inList: 'Лисин Анна Мария',
    formal: 'Анна Мария',
  },
  { given: 'пусто', name: { last: '', first: '', middle: '' }, full: '', inList: '', formal: '' },
])('$given', ({ name, full, inList, formal }) => {
  expect([fullName(name), listName(name), formalName(name)]).toEqual([full, inList, formal])
})
