import { Hono, type MiddlewareHandler } from 'hono'
import { type AlternativesRequest, alternativesRequest } from '#shared/contract/alternatives.ts'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import type { Issue } from '#shared/contract/errors.ts'
import { type MatchRequest, matchRequest } from '#shared/contract/match.ts'
import { routes } from '#shared/contract/routes.ts'
import { type ScoreRequest, scoreRequest } from '#shared/contract/score.ts'
import { GroupNotFilled } from '../matching/groups.ts'
import { match, matchAlternatives, score } from '../matching/match.ts'
import { accepted } from '../middleware/accepted.ts'
import { Refused } from '../refused.ts'
import type { Scope } from '../scope.ts'

/** Pairs, their alternatives, their scores. */
export const matching = (pace: MiddlewareHandler<Scope>) =>
  new Hono<Scope>()
    .post(routes.match.path, accepted(matchRequest, checkMatchRequest), pace, c =>
      c.json(solved(c.get('request'), match)),
    )
    .post(routes.alternatives.path, accepted(alternativesRequest, checkAlternatives), pace, c =>
      c.json(solved(c.get('request'), matchAlternatives)),
    )
    .post(routes.score.path, accepted(scoreRequest, checkScore), pace, c => c.json(score(c.get('request'))))

function checkAlternatives(request: AlternativesRequest): Issue[] {
  const unknown = request.mentee >= request.mentees.id.length
  return [...checkMatchRequest(request), ...(unknown ? [{ path: '/mentee', code: 'index' } as const] : [])]
}

function checkScore(request: ScoreRequest): Issue[] {
  const { mentees, mentors, pairs } = request
  const unknown = pairs.flatMap(([mentee, mentor], index): Issue[] =>
    mentee < mentees.id.length && mentor < mentors.id.length
      ? []
      : [{ path: `/pairs/${index}`, code: 'index' }],
  )
  return [...checkMatchRequest(request), ...unknown]
}

/** Locks that no plan can complete are the request's fault; only solving tells. */
function solved<T extends MatchRequest, A>(request: T, solve: (request: T) => A): A {
  try {
    return solve(request)
  } catch (error) {
    if (!(error instanceof GroupNotFilled)) throw error
    const issues = request.locked.flatMap(([, mentor], index): Issue[] =>
      error.mentors.has(request.mentors.id[mentor] as string)
        ? [{ path: `/locked/${index}`, code: 'groupNotFilled' }]
        : [],
    )
    throw new Refused('invalid', { issues })
  }
}
