import { expect, test } from 'vitest'
import { nextVersion } from '#shared/questionnaires/nextVersion.ts'

const row = (questionnaire: string, version: number | null) => ({ questionnaire, version })

test.each([
  { given: 'ни одной версии', rows: [], next: 1 },
  { given: 'две версии', rows: [row('swot.mentor', 2), row('swot.mentor', 1)], next: 3 },
  { given: 'версии другой анкеты', rows: [row('swot.mentee', 5)], next: 1 },
  { given: 'номер не прочитан', rows: [row('swot.mentor', null)], next: 1 },
])('$given: следующая $next', ({ rows, next }) => expect(nextVersion(rows, 'swot.mentor')).toBe(next))
