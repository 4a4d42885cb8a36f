import type { RuleId } from '../rules/index.ts'

/**
 * The rules that a pair or group must keep before the order may approve it: different people (2.1), load and groups (4.12),
 * term (4.13), consents (4.17), the will of both sides (4.18), contract (4.19) and certificates (6.1) of mentors from
 * outside. None of them is mended by this order.
 */
export const pairsOrderGates = [
  'samePerson',
  'mentorLoad',
  'groupConsent',
  'pairPeriod',
  'consents',
  'pairAgreed',
  'externalMentorContract',
  'externalMentorCertificates',
] as const satisfies readonly RuleId[]
