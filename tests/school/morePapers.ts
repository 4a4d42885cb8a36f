import { fullName } from '#shared/people/personName.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentee,
  type Mentor,
  type ParticipantDocument,
  type Representative,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { chanceFrom } from './chance.ts'
import type { Making } from './making.ts'
import { parentOf } from './names.ts'

/** Whose consent stands in a longer form among other things, and by whose hand nobody wrote down. */
const notSeparate = 'Глинка Матвей Никитич'
const signerUnsaid = 'Нуриева Алсу Ринатовна'

/** Who signed for a minor, and that the consent is a paper of its own (152-ФЗ, ст. 9). */
export function withSigners(
  papers: readonly ParticipantDocument[],
  representatives: readonly Representative[],
): ParticipantDocument[] {
  const signers = new Map([...representatives].reverse().map(each => [each.person, each]))
  return papers.map(paper => {
    const signer = signers.get(paper.person)
    const signed =
      paper.signedBy === 'representative' && signer !== undefined && paper.personName !== signerUnsaid
        ? { signer: signer.id, signerName: fullName(signer) }
        : {}
    const separate = paper.kind === 'consent' ? { separate: paper.personName !== notSeparate } : {}
    return { ...paper, ...signed, ...separate }
  })
}

/** Who signed for those who were minors then and have come of age since. */
export function formerRepresentatives(
  { newId }: Making,
  papers: readonly ParticipantDocument[],
  representatives: readonly Representative[],
  people: readonly (Mentor | Mentee)[],
): Representative[] {
  const known = new Set(representatives.map(({ person }) => person))
  const chance = chanceFrom(2008)
  const signed = new Set(
    papers.flatMap(({ signedBy, person }) => (signedBy === 'representative' ? person : [])),
  )
  return people
    .filter(({ id }) => signed.has(id) && !known.has(id))
    .map(child =>
      blankRow(tables.representatives, {
        id: newId('п'),
        person: child.id,
        personName: fullName(child),
        ...parentOf(child, 'female', chance),
        gender: 'female',
        relation: 'mother',
      }),
    )
}

/** Labour papers of teachers who lead teachers, and consents of those whom the site names. */
export function morePapers({ newId, at }: Making, mentors: readonly Mentor[]): ParticipantDocument[] {
  const paper = (
    name: string,
    kind: NonNullable<ParticipantDocument['kind']>,
    signedOn: string,
    set: Partial<ValuesOf<'participantDocuments'>> = {},
  ) =>
    mentors
      .filter(mentor => fullName(mentor) === name)
      .map(mentor =>
        blankRow(tables.participantDocuments, {
          id: newId('д'),
          person: mentor.id,
          personName: name,
          kind,
          signedBy: 'self',
          signedOn: at(signedOn),
          note: 'личное дело',
          ...set,
        }),
      )
  const assigned = (name: string, signedOn: string, number: string) => [
    ...paper(name, 'labourConsent', signedOn),
    ...paper(name, 'labourAgreement', signedOn, { number }),
  ]
  return [
    ...paper('Красовская Елена Викторовна', 'labourConsent', '2026-09-07'),
    ...assigned('Мороз Юлия Викторовна', '2025-09-10', '41/2025'),
    ...assigned('Гарипов Ильдар Маратович', '2025-11-05', '52/2025'),
    ...assigned('Живаго Римма Сергеевна', '2026-11-18', '63/2026'),
    ...paper('Сафонова Ирина Павловна', 'distribution', '2026-09-14', { separate: true }),
    ...paper('Красовская Елена Викторовна', 'distribution', '2026-09-14', { separate: true }),
  ]
}
