import { dateInDigits } from '../language/dates.ts'
import { isMinor } from '../people/isMinor.ts'
import type { Person } from '../people/isPupil.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { ParticipantDocument, Publication } from '../programme/tables.ts'
import { ageUnread } from './ageUnread.ts'
import { breach, placeOf } from './breach.ts'
import { signerUnknown, suffices } from './consents.ts'
import { defineRule } from './defineRule.ts'
import type { Fault } from './fault.ts'
import { documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

export const publishedWithConsent = defineRule({
  id: 'publishedWithConsent',
  clause: '152-ФЗ 10.1',
  title:
    'Сведения о человеке размещены на сайте с его согласия на распространение; за несовершеннолетнего согласие дал представитель',
  severity: 'error',
  appliesTo: [],
  reads: ['mentors', 'mentees', 'participantDocuments', 'publications'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const consentsOf = documentsByPerson(programme.participantDocuments, ['distribution'])
    return programme.publications.flatMap(publication => {
      const on = dayOf(publication, today)
      const person = people.person(publication.person)
      const wrong =
        person === undefined
          ? ofNobody(publication, on)
          : ofPerson(publication, { person, on, consents: consentsOf(person.id), today })
      if (wrong === null) return []
      return breach(
        { table: 'publications', id: publication.id },
        person === undefined ? [] : [person.id],
        `${person ? withClass(person) : 'Публикация на сайте'}: ${wrong.says}`,
        wrong.place,
      )
    })
  },
})

/** A name that leads to nobody in the bases may be of somebody who never agreed. */
function ofNobody(publication: Publication, on: CivilDate | null): Fault | null {
  const name = publication.personName.trim()
  if (on === null || name === '') return null
  return {
    says: `участник «${name}» не определён, и его согласие не проверить. Выберите имя в столбце «Участник» на листе «Публикации» или снимите публикацию с сайта и впишите дату снятия.`,
    place: placeOf('publications', publication, 'personName'),
  }
}

interface Named {
  person: Person
  /** The day on which a consent must hold; null when the page is down. */
  on: CivilDate | null
  consents: readonly ParticipantDocument[]
  today: CivilDate
}

function ofPerson(publication: Publication, { person, on, consents, today }: Named): Fault | null {
  const unread = unreadCell('publications', publication, ['publishedOn', 'removedOn'])
  if (unread !== null)
    return { says: unread.says, place: placeOf('publications', publication, unread.column) }
  if (on === null || consents.some(consent => suffices(consent, person, on))) return null
  const age = consents.length > 0 ? ageUnread(person) : null
  if (age !== null)
    return {
      says: age.says,
      place: placeOf('kind' in person ? 'mentees' : 'mentors', person, age.column),
    }
  const minor = isMinor(person, on)
  const unsigned = consents.find(consent => consent.signedBy === null && standsOn(consent, on))
  if (unsigned !== undefined)
    return {
      says: signerUnknown(unsigned, 'согласие на распространение', minor),
      place: placeOf('participantDocuments', unsigned, 'signedBy'),
    }
  const { publishedOn } = publication
  const what =
    on > today
      ? `публикация назначена на ${dateInDigits(on)}`
      : `сведения на сайте${publishedOn === null ? '' : ` с ${dateInDigits(publishedOn)}`}`
  return {
    says: `${what}, а действующего согласия ${minor ? 'представителя ' : ''}на распространение нет. Внесите согласие на лист «Документы участников» или снимите публикацию с сайта и впишите дату снятия.`,
    place: placeOf('publications', publication, 'removedOn'),
  }
}

/** The day on which a consent must hold: today while the page stays, the first day of one still to come. */
function dayOf({ publishedOn, removedOn }: Publication, today: CivilDate): CivilDate | null {
  if (removedOn !== null && removedOn <= today) return null
  return publishedOn !== null && publishedOn > today ? publishedOn : today
}
