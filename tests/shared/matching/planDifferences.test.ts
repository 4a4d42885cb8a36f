import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparedPlan, planDifferences } from '#shared/matching/planDifferences.ts'
import { plain } from './pupils.ts'

/** «Артём: Дарья 508» is a pair, «Артём» somebody without one. */
const plan = (...lines: string[]): ComparedPlan => {
  const said = lines.map(line => /^(\S+?)(?:: (\S+) (\d+))?$/.exec(line) ?? [])
  const listed = (name = '') => ({ id: name, name })
  return {
    pairs: said.flatMap(([, mentee, mentor, score]) =>
      mentor === undefined ? [] : [{ mentee: listed(mentee), mentor: listed(mentor), score: Number(score) }],
    ),
    unmatched: said.flatMap(([, mentee, mentor]) =>
      mentor === undefined ? [{ mentee: listed(mentee) }] : [],
    ),
  }
}

const told = (before: ComparedPlan, after: ComparedPlan) => {
  const side = (planned: { mentor: { name: string }; score: number } | null) =>
    planned === null ? 'без пары' : `${planned.mentor.name} ${planned.score}`
  const { list, sentence } = planDifferences(before, after)
  return [
    plain(sentence),
    ...list.map(({ mentee, was, becomes }) => `${mentee.name}: ${side(was)} → ${side(becomes)}`),
  ]
}

describe('only what is different is told', () => {
  test.each<{ given: string; before: string[]; after: string[]; says: string[] }>([
    {
      given: 'тот же план',
      before: ['Артём: Дарья 508', 'Вера'],
      after: ['Артём: Дарья 508', 'Вера'],
      says: ['План пересчитан: пары те же.'],
    },
    {
      given: 'у пары другие баллы: веса изменились, пара та же',
      before: ['Артём: Дарья 508'],
      after: ['Артём: Дарья 466'],
      says: ['План пересчитан: пары те же.'],
    },
    {
      given: 'сменился наставник',
      before: ['Артём: Дарья 508', 'Соня: Глеб 447'],
      after: ['Артём: Глеб 466', 'Соня: Дарья 477'],
      says: [
        'План пересчитан: изменились 2 пары из 2.',
        'Артём: Дарья 508 → Глеб 466',
        'Соня: Глеб 447 → Дарья 477',
      ],
    },
    {
      given: 'один остаётся без пары, другой её получает',
      before: ['Артём: Дарья 508', 'Вера'],
      after: ['Артём', 'Вера: Дарья 300'],
      says: [
        'План пересчитан: изменилась 1 пара из 1, пару теряет 1 наставляемый, получает 1 другой.',
        'Артём: Дарья 508 → без пары',
        'Вера: без пары → Дарья 300',
      ],
    },
    {
      given: 'двое остаются без пары, остальное прежнее',
      before: ['Артём: Дарья 508', 'Вера: Глеб 300', 'Соня: Игорь 200'],
      after: ['Артём', 'Вера', 'Соня: Игорь 200'],
      says: [
        'План пересчитан: без пары остаются ещё 2 наставляемых.',
        'Артём: Дарья 508 → без пары',
        'Вера: Глеб 300 → без пары',
      ],
    },
    {
      given: 'пара записана или согласована: наставляемого в подборе больше нет',
      before: ['Артём: Дарья 508', 'Вера: Глеб 300'],
      after: ['Вера: Глеб 300'],
      says: ['План пересчитан: пары те же.'],
    },
    {
      given: 'после отказа у наставляемого другой наставник',
      before: ['Артём: Дарья 508'],
      after: ['Артём: Глеб 466'],
      says: ['План пересчитан: изменилась 1 пара из 1.', 'Артём: Дарья 508 → Глеб 466'],
    },
    {
      given: 'пришёл новый наставляемый: с парой или без',
      before: [],
      after: ['Артём: Дарья 508', 'Вера'],
      says: ['План пересчитан: изменилась 1 пара из 1.', 'Артём: без пары → Дарья 508'],
    },
  ])('$given', ({ before, after, says }) => {
    expect(told(plan(...before), plan(...after))).toEqual(says)
  })
})

test('applied to the plan before, the differences give the plan after; the way back gives the same list reversed', () => {
  const mentees = ['Артём', 'Вера', 'Марат', 'Соня', 'Тимур']
  const somePlan = fc
    .array(fc.constantFrom('', 'Дарья 1', 'Глеб 2', 'Игорь 3'), {
      minLength: mentees.length,
      maxLength: mentees.length,
    })
    .map(chosen => plan(...chosen.map((mentor, at) => `${mentees[at]}${mentor && `: ${mentor}`}`)))
  const byMentee = ({ pairs }: ComparedPlan) => new Map(pairs.map(pair => [pair.mentee.id, pair.mentor.id]))
  fc.assert(
    fc.property(somePlan, somePlan, (before, after) => {
      const has = byMentee(before)
      const { list } = planDifferences(before, after)
      for (const { mentee, was, becomes } of list) {
        expect(was?.mentor.id).toBe(has.get(mentee.id))
        if (becomes === null) has.delete(mentee.id)
        else has.set(mentee.id, becomes.mentor.id)
      }
      expect([...has].sort()).toEqual([...byMentee(after)].sort())
      const back = planDifferences(after, before).list
      expect(back.map(({ mentee }) => mentee.id).sort()).toEqual(list.map(({ mentee }) => mentee.id).sort())
    }),
  )
})
