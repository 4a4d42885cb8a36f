import { expect, test } from 'vitest'
import { rowName } from '#shared/programme/rowName.ts'

const pair = { mentorName: 'Лисин Артём Олегович', menteeName: 'Рудь Софья', from: '2026-09-01' }

test.each([
  {
    target: 'mentors',
    row: { lastName: 'Лисин', firstName: 'Артём', middleName: 'Олегович' },
    names: ['Лисин Артём Олегович', 'Лисин Артём'],
  },
  { target: 'mentees', row: { lastName: '', firstName: 'Артём', middleName: '' }, names: ['Артём', 'Артём'] },
  { target: 'orders', row: { number: '40-од', signedOn: '2026-09-01' }, names: ['№ 40-од от 01.09.2026'] },
  { target: 'orders', row: { number: '40-од', signedOn: null }, names: ['№ 40-од'] },
  { target: 'orders', row: { number: '', signedOn: null }, names: ['проект'] },
  {
    target: 'pairs',
    row: pair,
    names: [
      'Лисин Артём – Рудь Софья',
      'Лисин Артём – Рудь Софья, с 01.09.2026',
      'Лисин Артём Олегович – Рудь Софья',
    ],
  },
  {
    target: 'events',
    row: { title: 'Форум наставников', heldOn: '2026-11-12' },
    names: ['Форум наставников, 12.11.2026', 'Форум наставников'],
  },
  { target: 'events', row: { title: '', heldOn: null }, names: [] },
] as const)('$target: $names', ({ target, row, names }) => {
  expect(rowName(target, row)).toEqual(names)
})
