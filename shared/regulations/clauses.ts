import { type CivilDate, day } from '../programme/civilDate.ts'

/** Order № 8\1 of 21.01.2021, with which the положение and its roadmap were approved. */
const approvedOn: CivilDate = day('2021-01-21')

const numbers = [
  '2.1',
  '3.3',
  '4.1',
  '4.2',
  '4.3',
  '4.4',
  '4.5',
  '4.6',
  '4.7',
  '4.8',
  '4.9',
  '4.10',
  '4.11',
  '4.12',
  '4.13',
  '4.14',
  '4.15',
  '4.16',
  '4.17',
  '4.18',
  '4.19',
  '4.20',
  '4.21',
  '5.1',
  '6.1',
  '6.2',
  '7.1',
  '7.2',
  '8.1',
  '8.2',
  '8.3',
  '8.4',
  '9.1',
] as const

/** A clause of the положение: a wrong citation does not compile. */
export type Clause = (typeof numbers)[number]

/** The clauses of the положение, in its order, and since when each binds. What they say stands in `clauseTexts.ts`. */
export const clauses = Object.fromEntries(numbers.map(clause => [clause, { from: approvedOn }])) as Record<
  Clause,
  { from: CivilDate }
>
