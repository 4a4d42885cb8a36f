import { expect, test } from 'vitest'
import { decidePair } from '#addon/features/decidePair.ts'
import { apply } from '#shared/programme/apply.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { given } from './given.ts'
import { decided, done, idOf, pairingSchool, refusalOf } from './pairingSchool.ts'

type Kind = 'lock' | 'forbid' | 'lift'

const decide = (programme: WholeProgramme, kind: Kind, pairs: readonly (readonly [string, string])[]) =>
  decidePair.run(
    given(programme, {
      kind,
      form: 'form.pupilPupil',
      pairs: pairs.map(([mentee, mentor]) => ({
        mentee: idOf(programme, 'mentees', mentee),
        mentor: idOf(programme, 'mentors', mentor),
      })),
    }),
  )

const plain = pairingSchool().build()
const one = [['Лисин', 'Панин']] as const
const locked = decided(plain, 'Панин', 'Лисин', { kind: 'lock', form: 'form.pupilPupil' })

test.each([
  {
    given: 'закрепить',
    before: plain,
    kind: 'lock',
    edits: [['append', 'lock']],
    says: 'Закреплено: Лисин Артём – Панин Глеб',
  },
  {
    given: 'запретить',
    before: plain,
    kind: 'forbid',
    edits: [['append', 'forbid']],
    says: 'Запрещено: Лисин Артём – Панин Глеб',
  },
  {
    given: 'запретить закреплённую: закрепление снимается',
    before: locked,
    kind: 'forbid',
    edits: [
      ['update', true],
      ['append', 'forbid'],
    ],
    says: 'Запрещено: Лисин Артём – Панин Глеб',
  },
  {
    given: 'снять',
    before: locked,
    kind: 'lift',
    edits: [['update', true]],
    says: 'Решение снято: Лисин Артём – Панин Глеб',
  },
] as const)('$given', ({ before, kind, edits, says }) => {
  const outcome = done(decide(before, kind, one))
  expect(outcome.edits.map(edit => [edit.kind, edit.set.kind ?? edit.set.lifted])).toEqual(edits)
  expect(outcome.said).toBe(says)
})

test.each([
  {
    given: 'уже закреплена',
    before: locked,
    kind: 'lock',
    pairs: one,
    says: 'nothingToDo: Такое решение уже записано',
  },
  {
    given: 'снимать нечего',
    before: plain,
    kind: 'lift',
    pairs: one,
    says: 'nothingToDo: Решения об этой паре уже нет',
  },
  {
    given: 'закреплён другой наставник',
    before: locked,
    kind: 'lock',
    pairs: [['Лисин', 'Воронцова']],
    says: 'blocked: Лисин Артём: уже закреплена другая пара',
  },
  {
    given: 'два закрепления одного наставляемого разом',
    before: plain,
    kind: 'lock',
    pairs: [
      ['Лисин', 'Воронцова'],
      ['Лисин', 'Панин'],
    ],
    says: 'blocked: Лисин Артём: уже закреплена другая пара',
  },
  {
    given: 'один человек',
    before: pairingSchool().mentee('Панин Глеб Юрьевич', { schoolClass: '9 «Б»' }).build(),
    kind: 'lock',
    pairs: [['Панин', 'Панин']],
    says: 'blocked: Панин Глеб: это один человек',
  },
] as const)('$given', ({ before, kind, pairs, says }) => {
  expect(refusalOf(decide(before, kind, pairs))).toBe(says)
})

test('a lock in place of another: the former is lifted by the same command', () => {
  const input = {
    kind: 'lock' as const,
    form: 'form.pupilPupil',
    pairs: [{ mentor: idOf(plain, 'mentors', 'Воронцова'), mentee: idOf(plain, 'mentees', 'Лисин') }],
    instead: true,
  }
  const { edits, said } = done(decidePair.run(given(locked, input)))
  expect(edits.map(edit => [edit.kind, edit.set.kind ?? edit.set.lifted])).toEqual([
    ['update', true],
    ['append', 'lock'],
  ])
  expect(said).toBe('Закреплено: Лисин Артём – Воронцова Дарья')
})

test('a person who has gone meanwhile', () => {
  const input = { kind: 'lock' as const, form: null, pairs: [{ mentor: 'м1', mentee: 'н99' }] }
  expect(refusalOf(decidePair.run(given(plain, input)))).toBe('gone: Этого человека больше нет в базе')
})

test('a lock says whether the mentee is to be in the group, and can say otherwise later', () => {
  const lock = (programme: WholeProgramme, kind?: 'single' | 'group') => {
    const two = { mentor: idOf(plain, 'mentors', 'Панин'), mentee: idOf(plain, 'mentees', 'Лисин') }
    const pairs = [kind ? { ...two, kind } : two]
    return decidePair.run(given(programme, { kind: 'lock' as const, form: null, pairs }))
  }
  const group = done(lock(plain, 'group'))
  expect(group.edits.map(({ set }) => set.pairKind)).toEqual(['group'])
  const standing = apply(plain, group.edits)
  expect(refusalOf(lock(standing, 'group'))).toBe('nothingToDo: Такое решение уже записано')
  expect(refusalOf(lock(standing))).toBe('nothingToDo: Такое решение уже записано')
  expect(done(lock(standing, 'single')).edits.map(({ kind, set }) => [kind, set])).toEqual([
    ['update', { pairKind: 'single' }],
  ])
})
