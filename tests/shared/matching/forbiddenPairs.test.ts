import { describe, expect, test } from 'vitest'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { forbiddenPairs } from '#shared/matching/forbiddenPairs.ts'
import { offers } from '#shared/matching/offers.ts'
import type { MatchingTables } from '#shared/matching/run.ts'
import { waitingMentees } from '#shared/matching/waitingMentees.ts'
import { day } from '#shared/programme/civilDate.ts'
import { decision, mentee, mentor, open, pair, preferring, programme, pupilRun } from './pupils.ts'

const nobody = (rows: MatchingTables) =>
  forbiddenPairs(rows, pupilRun, { offers: offers(rows, pupilRun), mentees: waitingMentees(rows, pupilRun) })
    .map(([who, whom]) => `${who}–${whom}`)
    .sort()

const strangers = { mentors: [mentor('m1', 'Воронцова Дарья')], mentees: [mentee('e1', 'Лисин Артём')] }
const both = (first: string, second: string) => ({
  mentors: [
    mentor('m1', 'Белова Ксения Олеговна', { schoolClass: first }),
    mentor('m2', 'Панин Глеб Ильич', { schoolClass: second }),
  ],
  mentees: [
    mentee('e1', 'Белова Ксения Олеговна', { schoolClass: first }),
    mentee('e2', 'Панин Глеб Ильич', { schoolClass: second }),
  ],
})
const term = { from: day('2027-01-10'), to: day('2027-05-31') }
const decided = (set: Parameters<typeof decision>[0]) => ({
  ...strangers,
  decisions: [decision({ id: 'r1', mentor: 'm1', mentee: 'e1', ...set })],
})

test.each([
  { given: 'незнакомые люди', rows: strangers, never: [] },
  {
    given: 'тот же человек в обеих базах, ё и регистр не важны',
    rows: {
      mentors: [mentor('m1', 'ЛИСИН Артем Олегович', { schoolClass: '9 «Б»' })],
      mentees: [mentee('e1', 'Лисин Артём Олегович', { schoolClass: '9 «Б»' })],
    },
    never: ['e1–m1'],
  },
  {
    given: 'тёзки из разных классов',
    rows: {
      mentors: [mentor('m1', 'Лисин Артём', { schoolClass: '9 «Б»' })],
      mentees: [mentee('e1', 'Лисин Артём', { schoolClass: '5 «А»' })],
    },
    never: [],
  },
  {
    given: 'двое в обеих базах: наставником остаётся старший',
    rows: both('9 «Б»', '7 «А»'),
    never: ['e1–m1', 'e1–m2', 'e2–m2'],
  },
  {
    given: 'двое в обеих базах, старший второй',
    rows: both('6 «Б»', '7 «А»'),
    never: ['e1–m1', 'e2–m1', 'e2–m2'],
  },
  {
    given: 'одна сторона уже ведёт другую: обратная пара невозможна',
    rows: { ...both('7 «Б»', '9 «А»'), pairs: [pair({ id: '1', mentor: 'm1', mentee: 'e2', ...term })] },
    never: ['e1–m1', 'e1–m2', 'e2–m2'],
  },
  {
    given: 'одна сторона уже в группе другой: обратная пара невозможна',
    rows: {
      ...both('7 «Б»', '9 «А»'),
      pairs: [pair({ id: '1', mentor: 'm1', mentee: 'e2', ...term, kind: 'group', group: 'Физика' })],
    },
    never: ['e1–m1', 'e1–m2', 'e2–m2'],
  },
  {
    given: 'пара предложена: обратная невозможна',
    rows: {
      ...both('7 «Б»', '9 «А»'),
      pairs: [pair({ id: '1', mentor: 'm1', mentee: 'e2', ...term, status: 'proposed' })],
    },
    never: ['e1–m1', 'e1–m2', 'e2–m2'],
  },
  {
    given: 'равные классы: наставником остаётся тот, чей код меньше',
    rows: both('7 «Б»', '7 «А»'),
    never: ['e1–m1', 'e1–m2', 'e2–m2'],
  },
  {
    given: 'прежняя пара завершена: обратная возможна',
    rows: {
      ...both('7 «Б»', '9 «А»'),
      pairs: [pair({ id: '1', mentor: 'm1', mentee: 'e2', ...term, status: 'finished' })],
    },
    never: ['e1–m1', 'e2–m1', 'e2–m2'],
  },
  { given: 'куратор запретил', rows: decided({ kind: 'forbid', by: 'curator' }), never: ['e1–m1'] },
  { given: 'наставляемый отказался', rows: decided({ kind: 'refusal', by: 'mentee' }), never: ['e1–m1'] },
  {
    given: 'запрет в этой форме',
    rows: decided({ kind: 'forbid', form: 'form.pupilPupil' }),
    never: ['e1–m1'],
  },
  { given: 'запрет в другой форме', rows: decided({ kind: 'forbid', form: 'form.teacherPupil' }), never: [] },
  { given: 'запрет снят', rows: decided({ kind: 'forbid', lifted: true }), never: [] },
  { given: 'пара закреплена', rows: decided({ kind: 'lock' }), never: [] },
])('$given', ({ rows, never }) => {
  expect(nobody(programme(rows))).toEqual(never)
})

describe('кто не пара, тот и в группе не вместе', () => {
  const lead = { groupTo: 5 }
  const apart = (rows: MatchingTables) => {
    const { request, people } = blindRequest(rows, pupilRun, preferring({ groups: true, conditions: open }))
    return request.forbidden.map(
      ([who, whom]) => `${people.mentees[who]}–${people.mentors[whom]} ${people.kinds[whom]}`,
    )
  }
  test.each([
    {
      given: 'сам с собой',
      rows: {
        mentors: [mentor('m1', 'Лисин Артём Олегович', lead)],
        mentees: [mentee('e1', 'Лисин Артём Олегович')],
      },
    },
    {
      given: 'запрет куратора',
      rows: {
        mentors: [mentor('m1', 'Воронцова Дарья', lead)],
        mentees: strangers.mentees,
        decisions: [decision({ id: 'r1', kind: 'forbid', mentor: 'm1', mentee: 'e1', reason: 'тайна' })],
      },
    },
    {
      given: 'отказ',
      rows: {
        mentors: [mentor('m1', 'Воронцова Дарья', lead)],
        mentees: strangers.mentees,
        decisions: [decision({ id: 'r1', kind: 'refusal', mentor: 'm1', mentee: 'e1' })],
      },
    },
  ])('$given', ({ rows }) => {
    expect(apart(programme(rows)).sort()).toEqual(['e1–m1 group', 'e1–m1 single'])
  })

  test('причина запрета не уходит никуда', () => {
    const decisions = [decision({ id: 'r1', kind: 'forbid', mentor: 'm1', mentee: 'e1', reason: 'тайна' })]
    const asked = blindRequest(programme({ ...strangers, decisions }), pupilRun, preferring())
    expect(asked.request.forbidden).toHaveLength(1)
    expect(JSON.stringify(asked)).not.toContain('тайна')
  })
})
