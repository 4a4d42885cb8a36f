import { expect, test } from 'vitest'
import { isSamePerson } from '#shared/people/isSamePerson.ts'
import { day } from '#shared/programme/civilDate.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'

type Set = Partial<ValuesOf<'mentees'>>
const ilyich: Set = { lastName: 'Королёв', firstName: 'Артём', middleName: 'Ильич' }
const short: Set = { lastName: 'Королёв', firstName: 'Артём' }

test.each<{ given: string; a: Set; b: Set; same: boolean }>([
  { given: 'имя с отчеством', a: ilyich, b: ilyich, same: true },
  { given: 'ё и е, лишний пробел', a: { ...ilyich, lastName: ' КОРОЛЕВ ' }, b: ilyich, same: true },
  { given: 'латинская буква вместо русской', a: { ...ilyich, lastName: 'Кopoлёв' }, b: ilyich, same: true },
  { given: 'без отчества и больше ничего', a: short, b: short, same: false },
  {
    given: 'без отчества, один класс',
    a: { ...short, schoolClass: '8 «А»' },
    b: { ...short, schoolClass: '8 «А»' },
    same: true,
  },
  {
    given: 'один день рождения, класс ещё прошлогодний',
    a: { ...ilyich, birthDate: day('2012-01-01'), schoolClass: '7 «А»' },
    b: { ...ilyich, birthDate: day('2012-01-01'), schoolClass: '8 «А»' },
    same: true,
  },
  {
    given: 'разные дни рождения',
    a: { ...ilyich, birthDate: day('2012-01-01') },
    b: { ...ilyich, birthDate: day('2012-01-02') },
    same: false,
  },
  {
    given: 'разные классы',
    a: { ...ilyich, schoolClass: '7 «А»' },
    b: { ...ilyich, schoolClass: '7 «Б»' },
    same: false,
  },
  { given: 'класс известен у одного', a: { ...ilyich, schoolClass: '7 «А»' }, b: ilyich, same: true },
  { given: 'две пустые строки', a: {}, b: {}, same: false },
])('$given: $same', ({ a, b, same }) => {
  const row = (set: Set) => blankRow(tables.mentees, set)
  expect(isSamePerson(row(a), row(b))).toBe(same)
  expect(isSamePerson(row(b), row(a))).toBe(same)
})
