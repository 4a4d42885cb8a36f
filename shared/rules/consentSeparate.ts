import { dateInDigits } from '../language/dates.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import { type CivilDate, day } from '../programme/civilDate.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { goesOn, participations } from './participations.ts'
import { documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

const unknown = ', поэтому неизвестно, отдельно ли оформлено согласие на обработку персональных данных'

/** 152-ФЗ, ст. 9, ч. 1 as of the law of 24.06.2025 № 156-ФЗ: from this day a consent is a document of its own. */
const from = day('2025-09-01')

export const consentSeparate = defineRule({
  id: 'consentSeparate',
  clause: '152-ФЗ 9',
  title: 'Согласие на обработку персональных данных оформлено отдельно от других документов',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments'],
  params: [],
  from,
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const consentsOf = documentsByPerson(programme.participantDocuments, ['consent'])
    return [...participations(programme.pairs)].flatMap(([id, all]) => {
      const person = people.person(id)
      const pairs = all.filter(pair => goesOn(pair, today))
      const [first] = pairs
      if (person === undefined || first === undefined) return []
      const begun = first.from <= today
      const on = begun ? today : first.from
      const standing = consentsOf(id).filter(consent => standsOn(consent, on))
      const [latest] = standing
      if (latest === undefined || !standing.every(joined)) return []
      return breach(
        { table: 'participantDocuments', id: latest.id },
        pairs.map(pair => pair.id),
        `${withClass(person)}: ${says(latest, on)}`,
        placeOf('participantDocuments', latest, 'separate'),
      )
    })
  },
})

/** Part of another document, for all that can be read, though it was signed when that was no longer allowed. */
const joined = ({ separate, signedOn, unread }: ParticipantDocument): boolean =>
  (separate === false || unread.includes('separate')) && signedOn !== null && signedOn >= from

function says(consent: ParticipantDocument, on: CivilDate): string {
  const unread = unreadCell('participantDocuments', consent, ['separate'], unknown)
  if (unread !== null) return unread.says
  const signedOn = dateInDigits(consent.signedOn ?? on)
  return `согласие на обработку персональных данных от ${signedOn} входит в другой документ. Получите согласие отдельным документом и внесите его на лист «Документы участников».`
}
