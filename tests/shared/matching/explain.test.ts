import { describe, expect, test } from 'vitest'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { candidatesFor, scoreFor } from '#shared/matching/candidatesFor.ts'
import { explain } from '#shared/matching/explain.ts'
import { criterionTitles } from '#shared/matching/criterionTitles.ts'
import { gateModes } from '#shared/matching/gateModes.ts'
import { importances } from '#shared/matching/importance.ts'
import type { Preferences } from '#shared/matching/run.ts'
import { match, score } from '#worker/matching/match.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import fc from 'fast-check'
import { can, decision, free, mentee, mentor, plain, preferring, programme, pupilRun } from './pupils.ts'

const importance = fc.integer({ min: 0, max: importances.length - 1 }) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>
const recordOf = <K extends string, D, V>(
  described: Readonly<Record<K, D>>,
  of: (one: D) => fc.Arbitrary<V>,
) =>
  fc.record(
    Object.fromEntries(Object.entries<D>(described).map(([id, one]) => [id, of(one)])) as Record<
      K,
      fc.Arbitrary<V>
    >,
  )
const preferences: fc.Arbitrary<Preferences> = fc.record({
  weights: recordOf(criterionTitles, () => importance) as fc.Arbitrary<Preferences['weights']>,
  own: fc.constant([]),
  conditions: recordOf(gateModes, ({ modes }) => fc.constantFrom(...Object.keys(modes))) as fc.Arbitrary<
    Preferences['conditions']
  >,
  groups: fc.boolean(),
  objective: fc.constantFrom('coverage' as const, 'score' as const),
  floor: fc.constantFrom(0, 0, 120, 300),
})
const form = fc.constantFrom('form.pupilPupil', 'form.teacherPupil', 'form.teacherTeacher')

test('строки складываются в балл пары, воронка сходится с ответом, предложения без пустот', () => {
  const school = sampleSchool()
  fc.assert(
    fc.property(preferences, form, (chosen, runForm) => {
      const asked = blindRequest(school, { ...pupilRun, form: runForm }, chosen)
      const answer = match(asked.request)
      const { pairs, unmatched, maxScore, notKept } = explain(school, asked, answer)
      expect(pairs).toHaveLength(answer.pairs.length)
      expect(notKept).toEqual(asked.notKept)
      for (const { score: points, rows } of pairs) {
        expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(points)
        expect(rows.reduce((sum, row) => sum + row.max, 0)).toBe(maxScore)
        for (const row of rows) expect(row.points === 0 || !row.blank).toBe(true)
      }
      unmatched.forEach(({ funnel, sentence }, index) => {
        const left = funnel.map(step => step.left)
        const people = new Set(asked.people.mentors).size
        expect(left[0]).toBe(people)
        expect(left).toEqual([...left].sort((a, b) => b - a))
        // The engine counts offers, of which a person may make two.
        const possible = left[left.length - 1] ?? 0
        const feasible = answer.unmatched[index]?.feasible ?? 0
        expect(possible).toBeLessThanOrEqual(feasible)
        expect(possible * (people < asked.people.mentors.length ? 2 : 1)).toBeGreaterThanOrEqual(feasible)
        expect(sentence).not.toBe('')
      })
      const said = JSON.stringify([pairs, unmatched])
      expect(said).not.toMatch(/undefined|NaN|null наст| {2}|\. \./)
    }),
    { numRuns: 40 },
  )
})

const daria = mentor('m1', 'Воронцова Дарья', { gender: 'female', competences: can('физика, химия') })
const gleb = mentor('m2', 'Панин Глеб', { gender: 'male', competences: can('физика') })
const artem = mentee('e1', 'Лисин Артём', { gender: 'male', needs: can('физика, химия') })
const sonia = mentee('e2', 'Рудь Соня', {
  gender: 'female',
  needs: can('физика'),
  availability: free('среда после уроков'),
})
const four = programme({ mentors: [daria, gleb], mentees: [artem, sonia] })

test('кто выбыл после запроса, в предложение не входит', () => {
  const asked = blindRequest(four, pupilRun, preferring())
  const answer = match(asked.request)
  expect(explain(four, asked, answer).pairs).toHaveLength(2)
  expect(
    explain({ ...four, mentees: [sonia] }, asked, answer).pairs.map(({ mentee: who }) => who.name),
  ).toEqual(['Рудь Соня'])
})

test('места тех, у кого порог баллов, считает только подбор: числа нет', () => {
  const asked = blindRequest(four, pupilRun, preferring({ floor: 100 }))
  const [best] = explain(four, asked, match(asked.request)).pairs
  expect(plain(best?.ranks ?? '')).toBe(
    'Дарья — лучшая из возможных наставников Артёма. Артём — лучший из возможных наставляемых Дарьи.',
  )
})

describe('следующие кандидаты после отказа', () => {
  const refused = (rows: typeof four) => ({
    ...rows,
    decisions: [decision({ id: 'r1', kind: 'refusal', by: 'mentor', mentor: 'm1', mentee: 'e1' })],
  })
  const next = (rows: typeof four, floor = 0) => {
    const asked = blindRequest(rows, pupilRun, preferring({ floor }))
    const request = scoreFor(asked, 'e1')
    return request === null ? null : candidatesFor(rows, asked, score(request))
  }

  test('лучший первым, строки складываются', () => {
    const found = next(four)
    expect(found?.map(({ mentor: who, score: points }) => [who.name, points])).toEqual([
      ['Воронцова Дарья', 300],
      ['Панин Глеб', 150],
    ])
    for (const { rows, score: points } of found ?? [])
      expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(points)
  })
  test('отказавшегося среди них нет', () => {
    expect(next(refused(four))?.map(({ mentor: who }) => who.name)).toEqual(['Панин Глеб'])
  })
  test('ниже порога никого нет', () => {
    expect(next(refused(four), 151)).toEqual([])
    expect(next(refused(four), 150)).toHaveLength(1)
  })
  test('того, кого нет в подборе, не спрашивают', () => {
    expect(next({ ...four, mentees: [sonia] })).toBe(null)
  })
})
