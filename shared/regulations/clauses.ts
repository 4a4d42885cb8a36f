import { type CivilDate, day } from '../programme/civilDate.ts'

/** Since when a clause or an article binds, where it stands, and the day somebody last checked that it still does. */
export interface Regulation {
  from: CivilDate
  source: string
  lastReadOn: CivilDate
}

/** Order № 8\1 of 21.01.2021, with which the положение and its roadmap were approved. */
const approval: Regulation = {
  from: day('2021-01-21'),
  source: 'Положение о наставничестве, утверждено приказом от 21.01.2021 № 8\\1',
  lastReadOn: day('2026-11-23'),
}

const numbers = [
  ...['1.1', '1.2', '1.3', '1.4', '2.1', '3.1', '3.2', '3.3'],
  ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8', '4.9', '4.10'],
  ...['4.11', '4.12', '4.13', '4.14', '4.15', '4.16', '4.17', '4.18', '4.19', '4.20', '4.21'],
  ...['5.1', '5.2', '6.1', '6.2', '7.1', '7.2', '8.1', '8.2', '8.3', '8.4', '9.1', '9.2', '9.3'],
] as const

const articles = {
  '152-ФЗ 9': {
    from: day('2007-01-26'),
    source: 'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных», ст. 9',
    lastReadOn: day('2026-11-23'),
  },
  '152-ФЗ 10.1': {
    from: day('2021-03-01'),
    source: 'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных», ст. 10.1',
    lastReadOn: day('2026-11-23'),
  },
  'ТК 351.8': {
    from: day('2025-03-01'),
    source: 'Трудовой кодекс РФ от 30.12.2001 № 197-ФЗ, ст. 351.8 (введена законом от 09.11.2024 № 381-ФЗ)',
    lastReadOn: day('2026-11-23'),
  },
} as const satisfies Record<string, Regulation>

/** A clause of the положение or an article of a law: a wrong citation does not compile. */
export type Clause = (typeof numbers)[number] | keyof typeof articles

/** The clauses of the положение, in its order, then the articles. What they say stands in `clauseTexts.ts`. */
export const clauses = {
  ...Object.fromEntries(numbers.map(clause => [clause, approval])),
  ...articles,
} as Readonly<Record<Clause, Regulation>>
