import type { Context } from 'hono'
import { type Problem, type RefusalCode, refusals } from '#shared/contract/errors.ts'
import { Refused } from '../refused.ts'
import type { Rim, Scope } from '../scope.ts'

const mostIssues = 50

/** Turns whatever was thrown into `application/problem+json`; a fault is logged once, without its message. */
export const problem =
  ({ log }: Pick<Rim, 'log'>) =>
  (error: Error, c: Context<Scope>): Response => {
    if (!(error instanceof Refused)) log(fault(error, c.get('requestId')))
    const refused = error instanceof Refused ? error : new Refused('fault')
    c.set('refusal', refused.code)
    const { headers = {}, ...details } = refused.details
    return new Response(JSON.stringify(describe(refused.code, details, c.get('requestId'))), {
      status: refusals[refused.code].status,
      headers: { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
    })
  }

function describe(
  code: RefusalCode,
  details: Omit<Refused['details'], 'headers'>,
  requestId: string,
): Problem {
  const { status, title, next } = refusals[code]
  const { issues, ...rest } = details
  return {
    type: `urn:tandem:refusal:${code}`,
    status,
    code,
    title,
    detail: next,
    requestId,
    ...rest,
    ...(issues && { issues: issues.slice(0, mostIssues) }),
  }
}

// The message may quote a value; the name and the places in our own code cannot.
function fault(error: Error, requestId: string): string {
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return JSON.stringify({ requestId, fault: error.name, at: places.slice(0, 8).map(line => line.trim()) })
}
