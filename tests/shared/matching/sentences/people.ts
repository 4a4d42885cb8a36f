import { blindRequest } from '#shared/matching/blindRequest.ts'
import { explain } from '#shared/matching/explain.ts'
import type { Preferences } from '#shared/matching/run.ts'
import type { MatchingTables } from '#shared/matching/run.ts'
import type { Mentee, Mentor, ValuesOf } from '#shared/programme/tables.ts'
import { match } from '#worker/matching/match.ts'
import { mentee, mentor, open, preferring, programme, pupilRun } from '../pupils.ts'

/** The people of whom the golden file speaks: of either gender, of none known, grown up, with a foreign name. */
export const daria = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m1', 'Воронцова Дарья', { gender: 'female', ...set })
export const gleb = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m2', 'Панин Глеб', { gender: 'male', ...set })
export const sasha = (set: Partial<ValuesOf<'mentors'>> = {}) => mentor('m3', 'Ли Саша', set)
export const irina = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m4', 'Осипова Ирина Павловна', {
    gender: 'female',
    category: 'category.teacher',
    forms: ['form.pupilPupil'],
    ...set,
  })
export const artem = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e1', 'Лисин Артём', { gender: 'male', ...set })
export const sonia = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e2', 'Рудь Соня', { gender: 'female', ...set })
export const zhenya = (set: Partial<ValuesOf<'mentees'>> = {}) => mentee('e3', 'Ким Женя', set)
export const nicole = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e4', 'Дюма Николь', { gender: 'female', ...set })

/** The gender is known, the letters are not Russian: nobody declines the name. */
export const john = (set: Partial<ValuesOf<'mentors'>> = {}) =>
  mentor('m5', 'Ng John', { gender: 'male', ...set })
export const aisel = (set: Partial<ValuesOf<'mentees'>> = {}) =>
  mentee('e5', 'Əliyeva Aysel', { gender: 'female', ...set })

type Rows = Partial<Pick<MatchingTables, 'decisions' | 'preferences' | 'own' | 'pairs'>>

/** The plan of these people in words. */
export function planOf(
  mentors: Mentor[],
  mentees: Mentee[],
  set: Partial<Preferences> = {},
  more: Rows = {},
) {
  const rows = programme({ mentors, mentees, ...more })
  const asked = blindRequest(rows, pupilRun, preferring(set))
  return explain(rows, asked, match(asked.request))
}

/** The pair of two whom no condition hinders. */
export const pairOf = (left: Mentor, right: Mentee, set: Partial<Preferences> = {}, more: Rows = {}) =>
  planOf([left], [right], { conditions: open, ...set }, more).pairs[0]

/** The sentence of one criterion for such a pair. */
export const reason = (criterion: string, left: Mentor, right: Mentee) =>
  pairOf(left, right)?.rows.find(row => row.criterion === criterion)?.sentence
