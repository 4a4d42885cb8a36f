import { dateInDigits } from '../language/dates.ts'
import { isMinor } from '../people/isMinor.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { participations } from './participations.ts'

export const consentSigner = defineRule({
  id: 'consentSigner',
  clause: '4.17',
  title: 'В согласии за несовершеннолетнего назван представитель с листа «Представители»',
  severity: 'warning',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments', 'representatives'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const pairsOf = participations(programme.pairs)
    const childOf = new Map(programme.representatives.map(({ id, person }) => [id, person]))
    return programme.participantDocuments.flatMap(consent => {
      const { kind, signedBy, signedOn, withdrawnOn, validTo } = consent
      const person = people.person(consent.person)
      const pairs = pairsOf.get(consent.person)
      if (kind !== 'consent' || signedBy !== 'representative' || !person || !pairs) return []
      const over = (withdrawnOn !== null && withdrawnOn <= today) || (validTo !== null && validTo < today)
      if (over || !isMinor(person, signedOn ?? today)) return []
      const wrong = fault(consent, childOf)
      if (wrong === null) return []
      const which = signedOn === null ? 'согласии' : `согласии от ${dateInDigits(signedOn)}`
      return breach(
        { table: 'participantDocuments', id: consent.id },
        pairs.map(pair => pair.id),
        `${withClass(person)}: в ${which} ${wrong}`,
        placeOf('participantDocuments', consent, 'signerName'),
      )
    })
  },
})

function fault(
  { person, signer, signerName }: ParticipantDocument,
  childOf: ReadonlyMap<string, string>,
): string | null {
  if (signer === '' && signerName === '')
    return 'не назван подписавший представитель. Внесите представителя на лист «Представители» и выберите его в столбце «Представитель».'
  const child = childOf.get(signer)
  if (child === person) return null
  if (child === undefined)
    return 'названный представитель не найден на листе «Представители». Внесите его на этот лист и выберите в столбце «Представитель».'
  return 'назван представитель другого ребёнка. Выберите того, кто подписал это согласие.'
}
