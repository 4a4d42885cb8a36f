import { expect, test } from 'vitest'
import { fullName, fullWithClass, shortName, withClass } from '#shared/people/personName.ts'

test.each([
  {
    person: { lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович', schoolClass: '7 «Б»' },
    full: 'Лисин Артём Олегович',
    short: 'Лисин Артём',
    fullInClass: 'Лисин Артём Олегович, 7 «Б»',
    inClass: 'Лисин Артём, 7 «Б»',
  },
  {
    person: { lastName: 'Ли', firstName: 'Саша', middleName: '', schoolClass: '' },
    full: 'Ли Саша',
    short: 'Ли Саша',
    fullInClass: 'Ли Саша',
    inClass: 'Ли Саша',
  },
])('$full', ({ person, full, short, inClass, fullInClass }) => {
  expect([fullName(person), shortName(person), withClass(person), fullWithClass(person)]).toEqual([
    full,
    short,
    inClass,
    fullInClass,
  ])
})
