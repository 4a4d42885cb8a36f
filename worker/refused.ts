import type { Issue, Problem, RefusalCode } from '#shared/contract/errors.ts'

type Details = Pick<Problem, 'limit' | 'contract'> & { issues?: Issue[]; headers?: Record<string, string> }

/** A request that cannot be taken; thrown at a door, turned into an answer by `middleware/problem.ts`. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly details: Details

  constructor(code: RefusalCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}
