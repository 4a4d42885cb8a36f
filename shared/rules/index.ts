import type { JudgedBy, Rule } from './defineRule.ts'
import { actsReread } from './actsReread.ts'
import { baselineMeasured } from './baselineMeasured.ts'
import { basesFresh } from './basesFresh.ts'
import { consents } from './consents.ts'
import { consentSeparate } from './consentSeparate.ts'
import { consentSigner } from './consentSigner.ts'
import { curatorAndHead } from './curatorAndHead.ts'
import { curatorAppointed } from './curatorAppointed.ts'
import { curatorEmployed } from './curatorEmployed.ts'
import { curatorSurvey } from './curatorSurvey.ts'
import { earlyEnd } from './earlyEnd.ts'
import { extension } from './extension.ts'
import { externalMentorCertificates } from './externalMentorCertificates.ts'
import { externalMentorContract } from './externalMentorContract.ts'
import { finalMeeting } from './finalMeeting.ts'
import { formInProgramme } from './formInProgramme.ts'
import { formOfPeople } from './formOfPeople.ts'
import { foundingActs } from './foundingActs.ts'
import { groupConsent } from './groupConsent.ts'
import { halfYearIndicators } from './halfYearIndicators.ts'
import { inPersonMeetings } from './inPersonMeetings.ts'
import { labourConsent } from './labourConsent.ts'
import { labourNotice } from './labourNotice.ts'
import { meetingOrder } from './meetingOrder.ts'
import { menteeAge } from './menteeAge.ts'
import { menteeRequest } from './menteeRequest.ts'
import { mentorCategory } from './mentorCategory.ts'
import { mentorLoad } from './mentorLoad.ts'
import { mentorTrained } from './mentorTrained.ts'
import { orderNumbers } from './orderNumbers.ts'
import { pairAgreed } from './pairAgreed.ts'
import { pairOrdered } from './pairOrdered.ts'
import { pairPeople } from './pairPeople.ts'
import { pairPeriod } from './pairPeriod.ts'
import { planClosed } from './planClosed.ts'
import { planMade } from './planMade.ts'
import { plannedMeetings } from './plannedMeetings.ts'
import { planOverdue } from './planOverdue.ts'
import { planTemplates } from './planTemplates.ts'
import { programmeApproved } from './programmeApproved.ts'
import { publishedWithConsent } from './publishedWithConsent.ts'
import { pupilGrounds } from './pupilGrounds.ts'
import { replacementGround } from './replacementGround.ts'
import { replacementOrdered } from './replacementOrdered.ts'
import { replacementPeriod } from './replacementPeriod.ts'
import { roleOfForm } from './roleOfForm.ts'
import { samePerson } from './samePerson.ts'
import { satisfactionAsked } from './satisfactionAsked.ts'
import { siteFresh } from './siteFresh.ts'
import { siteSection } from './siteSection.ts'
import { swotMade } from './swotMade.ts'
import { teacherGrounds } from './teacherGrounds.ts'
import { unmatchedSupported } from './unmatchedSupported.ts'
import { youngSpecialist } from './youngSpecialist.ts'

/** The rules in use, in the order of the положение. */
export const rules = [
  actsReread,
  curatorEmployed,
  samePerson,
  programmeApproved,
  mentorTrained,
  foundingActs,
  curatorAppointed,
  curatorAndHead,
  formInProgramme,
  roleOfForm,
  planTemplates,
  formOfPeople,
  pairPeople,
  menteeRequest,
  pupilGrounds,
  menteeAge,
  teacherGrounds,
  youngSpecialist,
  mentorCategory,
  basesFresh,
  mentorLoad,
  groupConsent,
  pairPeriod,
  earlyEnd,
  extension,
  replacementOrdered,
  replacementGround,
  replacementPeriod,
  consents,
  consentSigner,
  pairAgreed,
  pairOrdered,
  externalMentorContract,
  unmatchedSupported,
  baselineMeasured,
  meetingOrder,
  finalMeeting,
  plannedMeetings,
  orderNumbers,
  planMade,
  planClosed,
  inPersonMeetings,
  externalMentorCertificates,
  planOverdue,
  swotMade,
  curatorSurvey,
  halfYearIndicators,
  satisfactionAsked,
  siteSection,
  siteFresh,
  consentSeparate,
  publishedWithConsent,
  labourConsent,
  labourNotice,
] as const

/** Name of a rule, for the gates of a document. */
export type RuleId = (typeof rules)[number]['id']

type NamedRule<Id extends RuleId> = Extract<(typeof rules)[number], { id: Id }>

/** The rules of these names, in the order of the положение. */
export const rulesNamed = <Id extends RuleId>(ids: readonly Id[]): readonly NamedRule<Id>[] =>
  rules.filter((rule): rule is NamedRule<Id> => (ids as readonly string[]).includes(rule.id))

/** Tables that are at hand whenever people and pairs are shown. */
const atHand = ['mentors', 'mentees', 'pairs', 'pairChanges', 'participantDocuments', 'orders'] as const
type AtHand = (typeof atHand)[number]
/** What has to be read for them. */
export type QuickTable = JudgedBy<AtHand>

/** The rules that need no other tables: quick enough to follow the selected row. */
export const quickRules: readonly Rule<RuleId, AtHand>[] = rules.filter(
  (rule): rule is (typeof rules)[number] & Rule<RuleId, AtHand> =>
    rule.reads.every(table => (atHand as readonly string[]).includes(table)),
)
