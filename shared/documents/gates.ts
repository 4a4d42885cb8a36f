import type { Order } from '../programme/tables.ts'
import type { RuleId } from '../rules/index.ts'

type Kind = NonNullable<Order['kind']>

interface Gate {
  /** The order is not made while one of these rules speaks of a person or pair in it. */
  waitsFor: readonly RuleId[]
  /** Rules whose breach ends with this order: they never keep it from being made. */
  mends: readonly RuleId[]
}

/** What concerns the two people themselves and their documents, whoever approves the pair. */
const ofPeople = [
  'samePerson',
  'roleOfForm',
  'pairPeople',
  'mentorLoad',
  'groupConsent',
  'pairPeriod',
  'replacementPeriod',
  'consents',
  'pairAgreed',
  'externalMentorContract',
  'externalMentorCertificates',
  'consentSeparate',
] as const satisfies readonly RuleId[]

/** Papers that must hold on while a pair goes on. */
const whileItGoesOn = [
  'consents',
  'externalMentorContract',
  'externalMentorCertificates',
  'consentSeparate',
] as const satisfies readonly RuleId[]

/**
 * Each kind of order: which rules it has to keep, and which it mends. An order of pairs waits for what concerns the pair and
 * its two people. It does not wait for the papers of the whole school (положение, clauses 3.3–4.4): those are mended by
 * orders of their own, and the founding ones wait for nothing. An end of a pair is never held up.
 */
export const gates = {
  implementation: { waitsFor: [], mends: ['foundingActs'] },
  curator: { waitsFor: [], mends: ['curatorAppointed'] },
  programme: {
    waitsFor: [],
    mends: ['programmeApproved', 'foundingActs', 'formInProgramme', 'planTemplates'],
  },
  pairs: { waitsFor: ofPeople, mends: ['pairOrdered'] },
  replacement: { waitsFor: ofPeople, mends: ['replacementOrdered', 'pairOrdered'] },
  extension: { waitsFor: whileItGoesOn, mends: ['extension', 'pairPeriod'] },
  early: { waitsFor: [], mends: ['earlyEnd'] },
  encouragement: { waitsFor: [], mends: [] },
  finalEvent: { waitsFor: [], mends: [] },
  other: { waitsFor: [], mends: [] },
} as const satisfies Record<Kind, Gate>

/** Orders with which a school begins, in this order: each can be made before anything else is there. */
export const foundingOrders = ['implementation', 'curator', 'programme'] as const satisfies readonly Kind[]
