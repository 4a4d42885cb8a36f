import { describe, expect, test } from 'vitest'
import { isMinor } from '#shared/people/isMinor.ts'
import { isPupil } from '#shared/people/isPupil.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

const mentee = (set: Partial<ValuesOf<'mentees'>>) => blankRow(tables.mentees, set)
const mentor = (set: Partial<ValuesOf<'mentors'>>) => blankRow(tables.mentors, set)
const born = (date: string) => ({ birthDate: day(date) })

describe('несовершеннолетний на 01.03.2027', () => {
  test.each([
    {
      who: 'наставляемый, 18 лет завтра',
      person: mentee({ kind: 'pupil', ...born('2009-03-02') }),
      minor: true,
    },
    {
      who: 'наставляемый, 18 лет сегодня',
      person: mentee({ kind: 'pupil', ...born('2009-03-01') }),
      minor: false,
    },
    {
      who: 'родился 29 февраля',
      person: mentor({ category: 'category.pupil', ...born('2008-02-29') }),
      minor: false,
    },
    {
      who: 'выпускник 17 лет',
      person: mentor({ category: 'category.graduate', ...born('2009-06-01') }),
      minor: true,
    },
    { who: 'обучающийся без даты рождения', person: mentee({ kind: 'pupil' }), minor: true },
    { who: 'педагог без даты рождения', person: mentee({ kind: 'teacher' }), minor: false },
    { who: 'наставник-обучающийся без даты', person: mentor({ category: 'category.pupil' }), minor: true },
    { who: 'выпускник без даты', person: mentor({ category: 'category.graduate' }), minor: false },
  ])('$who: $minor', ({ person, minor }) => {
    expect(isMinor(person, day('2027-03-01'))).toBe(minor)
  })
})

describe('обучающийся', () => {
  test.each([
    { who: 'не сказано, кто это, но есть класс', person: mentee({ schoolClass: '7 «Б»' }), pupil: true },
    { who: 'не сказано, кто это, и класса нет', person: mentee({}), pupil: false },
    {
      who: 'педагог, у которого вписан его класс',
      person: mentor({ category: 'category.teacher', schoolClass: '7 «Б»' }),
      pupil: false,
    },
    { who: 'наставник без категории, но с классом', person: mentor({ schoolClass: '10 «А»' }), pupil: true },
  ])('$who: $pupil', ({ person, pupil }) => {
    expect(isPupil(person)).toBe(pupil)
  })
})
