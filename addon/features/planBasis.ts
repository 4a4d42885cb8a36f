import type { MatchRequest } from '#shared/contract/match.ts'
import { hashOf } from '#shared/programme/hash.ts'

/**
 * What a plan rests on, to tell later whether people or settings have changed since. Locks are left out: most are put on
 * pairs that the plan has made.
 */
export const planBasis = (request: MatchRequest): string => hashOf({ ...request, locked: [] })
