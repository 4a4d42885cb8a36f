import { expect, test } from 'vitest'
import { match, matchAlternatives } from '#worker/matching/match.ts'
import { workedAnswer, workedRequest } from '#tests/shared/contract/workedExample.ts'

test('ответ на запрос из примера', () => {
  expect(match(workedRequest())).toEqual(workedAnswer)
})

test('другие наставники из примера', () => {
  expect(matchAlternatives({ ...workedRequest(), mentee: 0, limit: 5 })).toEqual({
    contract: 1,
    alternatives: [
      {
        mentor: 1,
        score: 150,
        points: { c0: 150 },
        cost: { priority: 0, score: 323 },
        changes: [{ mentee: 1, from: 1, to: 0, score: -26 }],
      },
    ],
  })
})
