import { describe, expect, test } from 'vitest'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { candidatesFor, scoreFor } from '#shared/matching/candidatesFor.ts'
import { explain } from '#shared/matching/explain.ts'
import { match, score } from '#worker/matching/match.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import fc from 'fast-check'
import { anyPreferences, anyProgramme } from './anyRun.ts'
import {
  can,
  decision,
  free,
  mentee,
  mentor,
  open,
  plain,
  preferring,
  programme,
  pupilRun,
} from './pupils.ts'

const form = fc.constantFrom('form.pupilPupil', 'form.teacherPupil', 'form.teacherTeacher')

const runs: fc.Arbitrary<{ rows: ReturnType<typeof programme>; form: string }> = fc.oneof(
  form.map(each => ({ rows: sampleSchool(), form: each })),
  anyProgramme.map(rows => ({ rows, form: pupilRun.form })),
)

test('строки складываются в балл пары, воронка сходится с ответом, предложения без пустот', () => {
  fc.assert(
    fc.property(anyPreferences, runs, (chosen, { rows: school, form: runForm }) => {
      const asked = blindRequest(school, { ...pupilRun, form: runForm }, chosen)
      const answer = match(asked.request)
      const { pairs, unmatched, maxScore, notKept, totals } = explain(school, asked, answer)
      expect(pairs).toHaveLength(answer.pairs.length)
      expect(totals).toEqual(answer.totals)
      expect(notKept).toEqual(asked.notKept)
      for (const { score: points, rows, blank, blankShare, share } of pairs) {
        expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(points)
        expect(rows.reduce((sum, row) => sum + row.max, 0)).toBe(maxScore)
        for (const row of rows) {
          expect(row.points).toBeLessThanOrEqual(row.max)
          expect(row.points === 0 || !row.blank).toBe(true)
        }
        expect(blank.points + points).toBeLessThanOrEqual(maxScore)
        expect(blank.sentence === null).toBe(blank.points === 0)
        expect(Math.round(blankShare * maxScore)).toBe(blank.points)
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      const people = new Set(asked.people.mentors).size
      const onceEach = people === asked.people.mentors.length
      unmatched.forEach(({ funnel, sentence, change }, index) => {
        const left = funnel.map(step => step.left)
        const { feasible = 0, relax = {} } = answer.unmatched[index] ?? {}
        expect(left[0]).toBe(people)
        expect(left).toEqual([...left].sort((a, b) => b - a))
        // The engine counts offers, of which a person may make two.
        const possible = left[left.length - 1] ?? 0
        expect(possible).toBeLessThanOrEqual(feasible)
        expect(possible * (onceEach ? 1 : 2)).toBeGreaterThanOrEqual(feasible)
        expect(sentence).not.toBe('')
        const [, found] = /^Если снять условие .* (\d+)\u00a0наставник/.exec(change ?? '') ?? []
        if (found !== undefined && onceEach) expect(Object.values(relax)).toContain(Number(found))
        if (change?.startsWith('Снять одно')) expect(relax.floor).toBeUndefined()
      })
      const said = JSON.stringify([pairs, unmatched])
      expect(said).not.toMatch(/undefined|NaN|null наст| {2}|\. \.|12–11/)
    }),
    { numRuns: 120 },
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

test('группы важнее по очереди, чем по числу: о числе пар ничего не обещано', () => {
  const told = (priority: number) => {
    const school = programme({
      mentors: [
        mentor('m1', 'Панин Глеб', { capacity: 0, groupFrom: 2, groupTo: 2, gender: 'male' }),
        mentor('m2', 'Воронцова Дарья', { capacity: 0, groupFrom: 3, groupTo: 3, gender: 'female' }),
      ],
      mentees: [
        mentee('e1', 'Лисин Артём', { priority, gender: 'male' }),
        mentee('e2', 'Ким Женя'),
        mentee('e3', 'Рудь Соня', { gender: 'female' }),
        mentee('e4', 'Дюма Николь', { gender: 'female' }),
      ],
    })
    const asked = blindRequest(
      school,
      pupilRun,
      preferring({ groups: true, conditions: { ...open, genderSame: 'on' } }),
    )
    const { pairs, proof } = explain(school, asked, match(asked.request))
    return [pairs.length, plain(proof).split(':')[0]]
  }
  expect(told(1)).toEqual([3, 'Больше пар при этих условиях составить нельзя'])
  expect(told(9)).toEqual([2, 'Лучшего плана с учётом очерёдности при этих условиях нет'])
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
