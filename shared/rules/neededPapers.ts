import { isExternal } from '../people/isExternal.ts'
import type { Person } from '../people/isPupil.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { suffices } from './consents.ts'
import { isFresh } from './externalMentorCertificates.ts'
import { standsOn } from './standsOn.ts'

export type PaperKind = NonNullable<ParticipantDocument['kind']>

/** Consents of the law on personal data (152-ФЗ, ст. 9, 10, 10.1, 12; ГК РФ, ст. 152.1): a paper of its own each. */
export const consentKinds = ['consent', 'special', 'distribution', 'image', 'crossBorder'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** Grounds that tell of somebody's health. */
const ofHealth: readonly string[] = ['ground.health', 'ground.burnout']

export interface PapersAsked {
  dictionary: Dictionary
  /** The data are kept in Google, that is abroad. */
  abroad: boolean
  /** Something about the person stands on the school's site. */
  published: boolean
  /** What the school asks of everybody besides. */
  asked?: readonly ConsentKind[]
}

/**
 * The papers that somebody who takes part needs: a consent to processing (положение, п. 4.17); one to special categories
 * where a ground tells of health (152-ФЗ, ст. 10); one to the transfer abroad where the data are kept there (ст. 12); one to
 * distribution where something is published (ст. 10.1); contract and certificates of a mentor from outside (п. 4.19, 6.1).
 */
export function neededPapers(
  person: Person,
  { dictionary, abroad, published, asked = [] }: PapersAsked,
): PaperKind[] {
  const health = 'grounds' in person && person.grounds.some(ground => ofHealth.includes(ground))
  const consents = consentKinds.filter(
    kind =>
      kind === 'consent' ||
      asked.includes(kind) ||
      (kind === 'special' && health) ||
      (kind === 'crossBorder' && abroad) ||
      (kind === 'distribution' && published),
  )
  const outside = !('kind' in person) && isExternal(person, dictionary)
  return [...consents, ...(outside ? (['contract', 'criminalRecord', 'medical'] as const) : [])]
}

/** Whether a paper is good on the day: a consent by who signed it, a certificate by its age, any other by its dates. */
export function isGood(
  paper: ParticipantDocument,
  person: Person,
  { today, certificateDays }: { today: CivilDate; certificateDays: number },
): boolean {
  if ((consentKinds as readonly unknown[]).includes(paper.kind)) return suffices(paper, person, today)
  return paper.kind === 'criminalRecord' || paper.kind === 'medical'
    ? isFresh(paper, today, certificateDays)
    : standsOn(paper, today)
}
