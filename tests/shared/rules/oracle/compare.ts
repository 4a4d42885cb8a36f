import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { rulesNamed } from '#shared/rules/index.ts'
import { reading } from './asWritten.ts'
import { basesAsWritten } from './basesAsWritten.ts'
import { monitoringAsWritten } from './monitoringAsWritten.ts'
import { pairsAsWritten } from './pairsAsWritten.ts'
import { papersAsWritten } from './papersAsWritten.ts'
import { workAsWritten } from './workAsWritten.ts'

const judged = rulesNamed([
  ...(['actsReread', 'programmeApproved', 'mentorTrained', 'foundingActs', 'curatorAppointed'] as const),
  ...(['formInProgramme', 'roleOfForm', 'planTemplates', 'formOfPeople', 'pairPeople'] as const),
  ...(['menteeRequest', 'pupilGrounds', 'menteeAge', 'teacherGrounds', 'youngSpecialist'] as const),
  ...(['mentorCategory', 'basesFresh'] as const),
  ...(['mentorLoad', 'groupConsent', 'pairPeriod', 'earlyEnd', 'extension', 'replacementOrdered'] as const),
  ...(['replacementGround', 'replacementPeriod', 'consents', 'consentSigner', 'pairAgreed'] as const),
  ...(['pairOrdered', 'externalMentorContract', 'orderNumbers', 'externalMentorCertificates'] as const),
  ...(['consentSeparate', 'publishedWithConsent', 'labourConsent', 'labourNotice'] as const),
  ...(['unmatchedSupported', 'baselineMeasured', 'meetingOrder', 'finalMeeting', 'plannedMeetings'] as const),
  ...(['planMade', 'planClosed', 'inPersonMeetings', 'planOverdue', 'satisfactionAsked'] as const),
  ...(['swotMade', 'curatorSurvey', 'halfYearIndicators', 'siteSection', 'siteFresh'] as const),
])

/** What the oracle says and what the rules say, each in order. */
export function compare(
  programme: WholeProgramme,
  today: CivilDate,
): { predicted: readonly string[]; found: readonly string[] } {
  const read = reading(programme)
  const predicted = [
    ...basesAsWritten(programme, read, today),
    ...pairsAsWritten(programme, read),
    ...papersAsWritten(programme, read, today),
    ...workAsWritten(programme, read, today),
    ...monitoringAsWritten(programme, read, today),
  ]
  const found = findBreaches(judged, programme, today).map(({ key, severity }) => `${key} ${severity}`)
  return { predicted: predicted.toSorted(), found: found.toSorted() }
}
