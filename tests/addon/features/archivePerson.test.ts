import { expect, test } from 'vitest'
import { archivePerson } from '#addon/features/archivePerson.ts'
import { isRefused } from '#addon/features/refusal.ts'
import { school } from '#tests/school/build.ts'
import { given } from './given.ts'

const run = (
  programme: ReturnType<typeof school>,
  archived: boolean,
  base: 'mentors' | 'mentees' = 'mentees',
) => {
  const outcome = archivePerson.run(
    given(programme.build(), { base, id: base === 'mentees' ? 'н1' : 'м1', archived }),
  )
  return isRefused(outcome)
    ? [outcome.refusal.code, outcome.refusal.message]
    : [outcome.edits?.[0]?.kind, outcome.said]
}
const paired = (status: 'proposed' | 'inOrder' | 'active' | 'finished') =>
  school()
    .mentor('Иванова Анна')
    .mentee('Лисин Артём')
    .pair('Иванова Анна', 'с 01.10.2026 по 31.05.2027', { mentee: 'Лисин Артём', status })

test.each([
  {
    given: 'без пары',
    programme: school().mentee('Лисин Артём'),
    says: ['archive', 'Лисин Артём: в архиве'],
  },
  { given: 'пара завершена', programme: paired('finished'), says: ['archive', 'Лисин Артём: в архиве'] },
  {
    given: 'пара только предложена',
    programme: paired('proposed'),
    says: ['archive', 'Лисин Артём: в архиве'],
  },
  {
    given: 'пара в приказе',
    programme: paired('inOrder'),
    says: ['blocked', 'Есть пара: Иванова Анна и Лисин Артём, состояние «в приказе»'],
  },
  {
    given: 'пара действует',
    programme: paired('active'),
    says: ['blocked', 'Есть пара: Иванова Анна и Лисин Артём, состояние «действует»'],
  },
  {
    given: 'уже в архиве',
    programme: school().mentee('Лисин Артём', { status: 'archived' }),
    says: ['nothingToDo', 'Этот человек уже в архиве'],
  },
])('into the archive: $given', ({ programme, says }) => {
  expect(run(programme, true)).toEqual(says)
})

test('a mentor with a running pair stays in the base too', () => {
  expect(run(paired('active'), true, 'mentors')[0]).toBe('blocked')
})

test('back from the archive', () => {
  expect(run(school().mentee('Лисин Артём', { status: 'archived' }), false)).toEqual([
    'update',
    'Лисин Артём: снова в базе',
  ])
})
