import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { matchRequest } from '#shared/contract/match.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { gates } from '#shared/matching/gates.ts'
import { defaultPreferences, type MatchingTables } from '#shared/matching/run.ts'
import type { Column } from '#shared/programme/column.ts'
import { tables } from '#shared/programme/tables.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import { can, mentee, mentor, open, preferring, programme, pupilRun } from './pupils.ts'

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
    table: 'mentors' | 'mentees' | 'pairs' | 'decisions',
    rows: readonly T[],
  ) =>
    rows.map(row => {
      const texts = Object.entries<Column>(tables[table].columns)
        .filter(([, { kind }]) => kind === 'text' || kind === 'label')
        .map(([key]) => [key, `${canary} ${key}`])
      return { ...row, ...Object.fromEntries(texts) }
    })
  const school = sampleSchool()
  const { request } = ask({
    ...school,
    mentors: planted('mentors', school.mentors),
    mentees: planted('mentees', school.mentees),
    pairs: planted('pairs', school.pairs),
    decisions: planted('decisions', school.decisions),
    dictionaries: school.dictionaries.map(entry => ({ ...entry, title: `${canary} ${entry.title}` })),
  })
  const sent = JSON.stringify(request)
  expect(request.mentees.id.length).toBeGreaterThan(0)
  expect(sent).not.toContain(canary)
  expect(sent).not.toMatch(/[а-яё]/i)
  for (const { code } of school.mentors) expect(sent).not.toContain(code)
})

test('порядок строк ничего не меняет', () => {
  const school = sampleSchool()
  const shuffled = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length })
  fc.assert(
    fc.property(
      shuffled(school.mentors),
      shuffled(school.mentees),
      shuffled(school.pairs),
      shuffled(school.decisions),
      (mentors, mentees, pairs, decisions) => {
        expect(ask({ ...school, mentors, mentees, pairs, decisions })).toEqual(ask(school))
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

test('класс: равный и старший подходят, младший нет', () => {
  const { request } = ask(
    programme({
      mentors: [mentor('m1', 'Панин Глеб', { schoolClass: '7 «В»' })],
      mentees: [mentee('e1', 'Лисин Артём', { schoolClass: '7 «Б»' })],
    }),
  )
  expect(request.gates).toEqual([{ code: gates[0]?.code, mentor: [[1, 2, 3, 4, 5, 6, 7]], mentee: [[7]] }])
})
