import { consents } from './consents.ts'
import { externalMentorCertificates } from './externalMentorCertificates.ts'
import { externalMentorContract } from './externalMentorContract.ts'
import { groupConsent } from './groupConsent.ts'
import { mentorLoad } from './mentorLoad.ts'
import { pairAgreed } from './pairAgreed.ts'
import { pairPeriod } from './pairPeriod.ts'
import { samePerson } from './samePerson.ts'

/** The rules in use, in the order of the положение. */
export const rules = [
  samePerson,
  mentorLoad,
  groupConsent,
  pairPeriod,
  consents,
  pairAgreed,
  externalMentorContract,
  externalMentorCertificates,
] as const

/** Name of a rule, for the gates of a document. */
export type RuleId = (typeof rules)[number]['id']
