import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { isPupil } from '../people/isPupil.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import type { Mentee, Mentor, ParticipantDocument } from '../programme/tables.ts'
import { breach, type Place, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { externalPairs } from './externalPairs.ts'
import { datesOfDocument, documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, нужны ли наставнику справки'

const certificates = [
  { kind: 'criminalRecord', name: 'справка об отсутствии судимости', of: 'справки об отсутствии судимости' },
  { kind: 'medical', name: 'медицинская справка', of: 'медицинской справки' },
] as const

export const externalMentorCertificates = defineRule({
  id: 'externalMentorCertificates',
  clause: '6.1',
  title:
    'Наставник не из школы до начала работы с обучающимся представил справку об отсутствии судимости и медицинскую справку',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments'],
  params: ['certificateDays'],
  check: (programme, { certificateDays }) => {
    const people = peopleOf(programme)
    const found = certificates.map(({ kind }) => documentsByPerson(programme.participantDocuments, [kind]))
    return externalPairs(programme, people).flatMap(({ mentor, pairs, unread }) => {
      const withPupils = pairs.filter(pair => {
        const mentee = people.mentee(pair.mentee)
        return mentee !== undefined && (isPupil(mentee) || mentee.unread.includes('kind'))
      })
      const lacks = certificates.flatMap((certificate, i) => {
        const own = found[i]?.(mentor.id) ?? []
        const bare = withPupils.filter(({ from }) => !own.some(each => isFresh(each, from, certificateDays)))
        const [first] = bare
        return first ? [{ certificate, latest: own[0], from: first.from, bare }] : []
      })
      if (lacks.length === 0) return []
      const subject = { table: 'mentors', id: mentor.id } as const
      const about = lacks.flatMap(({ bare }) => bare.map(({ id }) => id))
      const mentees = lacks.flatMap(({ bare }) => bare.flatMap(pair => people.mentee(pair.mentee) ?? []))
      const doubt = unsure(mentor, unread, mentees)
      if (doubt !== null) return breach(subject, about, `${shortName(mentor)}: ${doubt.says}`, doubt.place)
      const absent = lacks
        .filter(({ latest }) => latest === undefined)
        .map(({ certificate }) => certificate.of)
      const facts = [
        ...(absent.length > 0 ? [`нет ${list(absent)}`] : []),
        ...lacks.flatMap(({ certificate, latest, from }) =>
          latest ? [`${certificate.name} ${whyNot(latest, from, certificateDays)}`] : [],
        ),
      ]
      const latest = lacks.find(lack => lack.latest !== undefined)?.latest
      return breach(
        subject,
        about,
        `${shortName(mentor)}, наставник не из школы: ${facts.join('; ')}. Внесите ${lacks.length > 1 ? 'действительные справки' : 'действительную справку'} на лист «Документы участников» или перенесите начало пары.`,
        latest
          ? placeOf(
              'participantDocuments',
              latest,
              unreadCell('participantDocuments', latest, datesOfDocument)?.column ?? 'signedOn',
            )
          : placeOf('mentors', mentor, 'employee'),
      )
    })
  },
})

/** The cell by which a certificate may not be needed after all: the mentor's own, or the one that tells no mentee a pupil. */
function unsure(
  mentor: Mentor,
  unread: 'category' | 'employee' | null,
  mentees: readonly Mentee[],
): { says: string; place: Place | null } | null {
  const own = unreadCell('mentors', mentor, unread === null ? [] : [unread], unknown)
  if (own !== null) return { says: own.says, place: placeOf('mentors', mentor, own.column) }
  const [mentee] = mentees
  if (mentee === undefined || mentees.some(isPupil)) return null
  const kind = unreadCell('mentees', mentee, ['kind'], unknown)
  return kind && { says: kind.says, place: placeOf('mentees', mentee, kind.column) }
}

/** A certificate with a term of its own is good to its last day, any other for so many days after it was signed. */
export const isFresh = (certificate: ParticipantDocument, from: CivilDate, days: number): boolean =>
  standsOn(certificate, from) && (certificate.validTo !== null || age(certificate, from) <= days)

const age = ({ signedOn }: ParticipantDocument, from: CivilDate): number =>
  signedOn === null ? Number.POSITIVE_INFINITY : dayNumber(from) - dayNumber(signedOn)

function whyNot(certificate: ParticipantDocument, from: CivilDate, days: number): string {
  const { signedOn, withdrawnOn, validTo } = certificate
  if (unreadCell('participantDocuments', certificate, datesOfDocument) !== null)
    return 'с датой, которую не удалось прочитать'
  if (signedOn === null) return 'без даты'
  if (signedOn > from) return `выдана ${dateInDigits(signedOn)}, позже начала пары ${dateInDigits(from)}`
  if (withdrawnOn !== null && withdrawnOn <= from) return `отозвана ${dateInDigits(withdrawnOn)}`
  if (validTo !== null)
    return `действует по ${dateInDigits(validTo)}, а пара начинается ${dateInDigits(from)}`
  return `от ${dateInDigits(signedOn)} к началу пары ${dateInDigits(from)} старше ${count(days, 'дня', 'дней', 'дней')}`
}
