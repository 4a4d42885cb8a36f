import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { defaultPreferences, type MatchingTables, type Preferences } from '#shared/matching/run.ts'
import { day } from '#shared/programme/civilDate.ts'
import type { Column } from '#shared/programme/column.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import type { OwnColumn } from '#shared/programme/ownColumns.ts'
import { tables } from '#shared/programme/tables.ts'

import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { anyPreferences, anyProgramme } from './anyRun.ts'
import {
  can,
  free,
  meets,
  mentee,
  mentor,
  open,
  ownColumn,
  preferring,
  programme,
  pupilRun,
  vote,
} from './pupils.ts'

const forms = ['form.pupilPupil', 'form.teacherTeacher', 'form.teacherPupil', 'form.employerPupil']
const ask = (rows: MatchingTables, form = pupilRun.form) =>
  blindRequest(rows, { ...pupilRun, form }, preferring())

test.each(forms)('запрос школы-образца годен: %s', form => {
  const { request, people } = ask(sampleSchool(), form)
  expect(matchRequest.parse(request)).toEqual(request)
  expect(checkMatchRequest(request)).toEqual([])
  expect(people.mentors).toHaveLength(request.mentors.id.length)
  expect(people.mentees).toHaveLength(request.mentees.id.length)
})

test('в школе-образце есть кого подбирать', () => {
  const { request } = ask(sampleSchool())
  expect(request.mentees.id.length).toBeGreaterThan(0)
  expect(request.mentors.id.length).toBeGreaterThan(0)
})

test('в запросе нет ни слова: метка из каждой ячейки с текстом не доходит до него', () => {
  const canary = 'КАНАРЕЙКА'
  const planted = <T extends object>(
    table: 'mentors' | 'mentees' | 'pairs' | 'decisions' | 'preferences',
    rows: readonly T[],
  ) =>
    rows.map(row => {
      const texts = Object.entries<Column>(tables[table].columns)
        .filter(([, { kind }]) => kind === 'text' || kind === 'label')
        .map(([key]) => [key, `${canary} ${key}`])
      return { ...row, ...Object.fromEntries(texts) }
    })
  const school = sampleSchool()
  const everywhere = (rows: readonly { id: string }[]) => [
    ownColumn('Кружок', Object.fromEntries(rows.map(({ id }) => [id, `${canary}; ${canary} ${id}`]))),
  ]
  const own = { mentors: everywhere(school.mentors), mentees: everywhere(school.mentees) }
  const votes = school.mentors.flatMap(({ id }) => school.mentees.map(each => vote('mentor', id, each.id, 1)))
  const planting = {
    ...school,
    own,
    preferences: planted('preferences', votes),
    mentors: planted('mentors', school.mentors),
    mentees: planted('mentees', school.mentees),
    pairs: planted('pairs', school.pairs),
    decisions: planted('decisions', school.decisions),
    dictionaries: school.dictionaries.map(entry => ({ ...entry, title: `${canary} ${entry.title}` })),
  }
  const { request } = blindRequest(
    planting,
    pupilRun,
    preferring({ own: [{ title: 'Кружок', importance: 4 }] }),
  )
  expect(request.criteria.map(({ code }) => code)).toContain('c20')
  expect(request.choices.mentor).not.toEqual([])
  const sent = JSON.stringify(request)
  expect(request.mentees.id.length).toBeGreaterThan(0)
  expect(sent).not.toContain(canary)
  expect(sent).not.toMatch(/[а-яё]/i)
  for (const { code } of school.mentors) expect(sent).not.toContain(code)
})

test('любая школа с любыми настройками даёт годный запрос', () => {
  fc.assert(
    fc.property(anyProgramme, anyPreferences, (rows, preferences) => {
      const { request, people, own, voters } = blindRequest(rows, pupilRun, preferences)
      expect(matchRequest.parse(request)).toEqual(request)
      expect(checkMatchRequest(request)).toEqual([])
      expect(people.kinds).toHaveLength(people.mentors.length)
      for (const column of own) {
        expect(column.mentor).toHaveLength(people.mentors.length)
        expect(column.mentee).toHaveLength(people.mentees.length)
      }
      for (const [who] of request.choices.mentee) expect(voters.mentees).toContain(people.mentees[who])
      expect(JSON.stringify(request)).not.toMatch(/[а-яё]/i)
    }),
    { numRuns: 150 },
  )
})

test('порядок строк ничего не меняет', () => {
  const school = sampleSchool()
  const reversed = ({ title, values }: OwnColumn) => ({ title, values: new Map([...values].reverse()) })
  const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
  fc.assert(
    fc.property(
      shuffled(school.mentors),
      shuffled(school.mentees),
      shuffled(school.pairs),
      shuffled(school.decisions),
      shuffled(school.preferences),
      (mentors, mentees, pairs, decisions, preferences) => {
        const own = {
          mentors: school.own.mentors.map(reversed),
          mentees: school.own.mentees.map(reversed),
        }
        const rows = { ...school, mentors, mentees, pairs, decisions, preferences, own }
        const weighed = preferring({
          own: school.own.mentees.map(({ title }) => ({ title, importance: 2 as const })),
          groups: true,
        })
        expect(blindRequest(rows, pupilRun, weighed)).toEqual(blindRequest(school, pupilRun, weighed))
      },
    ),
    { numRuns: 15 },
  )
})

test('не важное не посылается, выключенное условие тоже, и то, на которое никто не ответил', () => {
  const rows = programme({
    mentors: [mentor('m1', 'Воронцова Дарья', { competences: can('физика'), schoolClass: '9 «А»' })],
    mentees: [mentee('e1', 'Лисин Артём', { needs: can('физика') })],
  })
  const { request } = blindRequest(
    rows,
    pupilRun,
    preferring({ weights: { ...defaultPreferences().weights, availability: 0 } }),
  )
  expect(request.criteria.map(({ code, weight }) => [code, weight])).toEqual([
    ['c0', 300],
    ['c3', 50],
  ])
  expect(request.gates.map(({ code }) => code)).toEqual(['g3'])
  expect(blindRequest(rows, pupilRun, preferring({ conditions: open })).request.gates).toEqual([])
})

describe('условие в каждом виде', () => {
  const days = free('суббота, воскресенье')
  const online = meets('дистанционно')
  const physics = can('физика')
  const codes = (ids: readonly string[]) =>
    ids.map(id => dictionaryEntries.find(entry => entry.id === id)?.number).sort()
  const gatesOf = (
    conditions: Partial<Preferences['conditions']>,
    insisting: 'mentor' | 'mentee' | 'both',
  ) => {
    const both = { gender: 'male' as const, schoolClass: '7 «В»', availability: days, formats: online }
    const insists = (side: 'mentor' | 'mentee') =>
      insisting === side || insisting === 'both' ? ('both' as const) : null
    const rows = programme({
      mentors: [mentor('m1', 'Панин Глеб', { ...both, competences: physics, insistsOn: insists('mentor') })],
      mentees: [mentee('e1', 'Лисин Артём', { ...both, needs: physics, insistsOn: insists('mentee') })],
    })
    return blindRequest(rows, pupilRun, preferring({ conditions: { ...open, ...conditions } })).request.gates
  }
  const upTo7 = [[1, 2, 3, 4, 5, 6, 7]]
  const same = (code: string, set: unknown) => ({ code, mentor: [set], mentee: [set] })

  test.each<{ given: Partial<Preferences['conditions']>; sent: object[] }>([
    { given: {}, sent: [] },
    { given: { classStep: 'same' }, sent: [{ code: 'g0', mentor: upTo7, mentee: [[7]] }] },
    { given: { classStep: 'older' }, sent: [{ code: 'g4', mentor: upTo7, mentee: [[8]] }] },
    { given: { classStep: 'older2' }, sent: [{ code: 'g5', mentor: upTo7, mentee: [[9]] }] },
    { given: { genderSame: 'on' }, sent: [same('g1', [1])] },
    { given: { time: 'on' }, sent: [same('g2', codes(days))] },
    { given: { format: 'on' }, sent: [same('g8', codes(online))] },
    { given: { need: 'on' }, sent: [same('g3', codes(physics))] },
    { given: { time: 'insists' }, sent: [same('g6', codes(days)), same('g7', codes(days))] },
    { given: { format: 'insists' }, sent: [same('g9', codes(online)), same('g10', codes(online))] },
  ])('$given', ({ given, sent }) => {
    expect(gatesOf(given, 'both')).toEqual(sent)
  })

  test.each([
    { insisting: 'mentee', sent: ['g6', 'g9'] },
    { insisting: 'mentor', sent: ['g7', 'g10'] },
  ] as const)('если настаивает только $insisting', ({ insisting, sent }) => {
    const found = gatesOf({ time: 'insists', format: 'insists' }, insisting)
    expect(found.map(({ code }) => code)).toEqual(sent)
  })

  test('кто не настаивает на этом, для того всё открыто', () => {
    const rows = programme({
      mentors: [
        mentor('m1', 'Панин Глеб', { availability: free('суббота'), insistsOn: 'time' }),
        mentor('m2', 'Воронцова Дарья', { availability: free('суббота'), insistsOn: 'format' }),
      ],
      mentees: [mentee('e1', 'Лисин Артём', { availability: free('воскресенье') })],
    })
    const { request, people } = blindRequest(
      rows,
      pupilRun,
      preferring({ conditions: { ...open, time: 'insists' } }),
    )
    const [gate] = request.gates
    expect(gate?.mentor[people.mentors.indexOf('m1')]).toHaveLength(1)
    expect(gate?.mentor[people.mentors.indexOf('m2')]).toEqual([])
  })
})

describe('выбор после встречи', () => {
  const rows = (preferences: MatchingTables['preferences']) =>
    programme({
      mentors: [mentor('m1', 'Панин Глеб')],
      mentees: [mentee('e1', 'Лисин Артём'), mentee('e2', 'Рудь Соня')],
      preferences,
    })
  const ours = vote('mentee', 'm1', 'e1', 1)
  const theirs = vote('mentor', 'm1', 'e2', 2)
  test.each([
    { given: 'никто не выбирал', votes: [], weights: [0, 0], voters: [0, 0] },
    { given: 'выбирала одна сторона', votes: [ours], weights: [120, 0], voters: [1, 0] },
    { given: 'выбирали обе', votes: [ours, theirs], weights: [120, 50], voters: [1, 1] },
    {
      given: 'только того, кого нет в подборе',
      votes: [vote('mentee', 'm9', 'e1', 1)],
      weights: [0, 0],
      voters: [1, 0],
    },
    {
      given: 'в другой форме',
      votes: [{ ...ours, form: 'form.teacherPupil' }],
      weights: [0, 0],
      voters: [0, 0],
    },
  ])('$given', ({ votes, weights, voters }) => {
    const { request, voters: who } = ask(rows(votes))
    expect([request.choices.menteeWeight, request.choices.mentorWeight]).toEqual(weights)
    expect([who.mentees.length, who.mentors.length]).toEqual(voters)
  })
})

test('очерёдность — от ожидания, пока куратор не поставил свою', () => {
  const since = { joinedOn: day('2026-10-01') }
  const { request, people } = ask(
    programme({
      mentors: [mentor('m1', 'Панин Глеб')],
      mentees: [
        mentee('e1', 'Лисин Артём'),
        mentee('e2', 'Рудь Соня', since),
        mentee('e3', 'Ли Саша', { ...since, priority: 7 }),
      ],
    }),
  )
  const priorityOf = (id: string) => request.mentees.priority[people.mentees.indexOf(id)]
  expect(['e1', 'e2', 'e3'].map(priorityOf)).toEqual([1, 2, 7])
})
