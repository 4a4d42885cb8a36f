import { expect, test } from 'vitest'
import type { Person } from '#shared/people/isPupil.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { neededPapers, type PapersAsked } from '#shared/rules/neededPapers.ts'
import { school } from '#tests/school/build.ts'

const needs = (programme: ReturnType<typeof school>, facts: Partial<PapersAsked> = {}) => {
  const built = programme.build()
  const [person] = [...built.mentees, ...built.mentors] as readonly Person[]
  if (person === undefined) throw new Error('Nobody')
  return neededPapers(person, {
    dictionary: dictionaryOf(built),
    abroad: false,
    published: false,
    ...facts,
  })
}
const pupil = (grounds: string[] = []) => school().mentee('Лисин Артём', { schoolClass: '7 «Б»', grounds })

test.each([
  { given: 'участник без особенностей', programme: pupil(['ground.gifted']), needed: ['consent'] },
  {
    given: 'основание говорит о здоровье',
    programme: pupil(['ground.health']),
    needed: ['consent', 'special'],
  },
  {
    given: 'педагог с выгоранием',
    programme: school().mentee('Лисина Анна', { kind: 'teacher', grounds: ['ground.burnout'] }),
    needed: ['consent', 'special'],
  },
  {
    given: 'данные за рубежом',
    programme: pupil(),
    facts: { abroad: true },
    needed: ['consent', 'crossBorder'],
  },
  {
    given: 'имя на сайте',
    programme: pupil(),
    facts: { published: true },
    needed: ['consent', 'distribution'],
  },
  {
    given: 'школа просит согласие на съёмку у всех',
    programme: pupil(),
    facts: { asked: ['image'] as const },
    needed: ['consent', 'image'],
  },
  {
    given: 'наставник не из школы',
    programme: school().mentor('Орлов Иван', { category: 'category.entrepreneur', employee: false }),
    needed: ['consent', 'contract', 'criminalRecord', 'medical'],
  },
  { given: 'учитель', programme: school().mentor('Орлов Иван', { employee: true }), needed: ['consent'] },
])('$given', ({ programme, facts, needed }) => {
  expect(needs(programme, facts)).toEqual(needed)
})
