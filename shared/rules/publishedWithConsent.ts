import { dateInDigits } from '../language/dates.ts'
import { isMinor } from '../people/isMinor.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Publication } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { suffices } from './consents.ts'
import { defineRule } from './defineRule.ts'
import { documentsByPerson } from './standsOn.ts'
import { unreadDate } from './unreadDate.ts'

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
      const person = people.person(publication.person)
      if (person === undefined) return []
      const subject = { table: 'publications', id: publication.id } as const
      const unread = unreadDate('publications', publication, ['publishedOn', 'removedOn'])
      if (unread !== null)
        return breach(
          subject,
          [person.id],
          `${withClass(person)}: ${unread.says}`,
          placeOf('publications', publication, unread.column),
        )
      const on = dayOf(publication, today)
      if (on === null || consentsOf(person.id).some(consent => suffices(consent, person, on))) return []
      const { publishedOn } = publication
      const what =
        on > today
          ? `публикация назначена на ${dateInDigits(on)}`
          : `сведения на сайте${publishedOn === null ? '' : ` с ${dateInDigits(publishedOn)}`}`
      const whose = isMinor(person, on) ? 'представителя ' : ''
      return breach(
        subject,
        [person.id],
        `${withClass(person)}: ${what}, а действующего согласия ${whose}на распространение нет. Внесите согласие на лист «Документы участников» или снимите публикацию с сайта и впишите дату снятия.`,
        placeOf('publications', publication, 'removedOn'),
      )
    })
  },
})

/** The day on which a consent must hold: today while the page stays, the first day of one still to come. */
function dayOf({ publishedOn, removedOn }: Publication, today: CivilDate): CivilDate | null {
  if (removedOn !== null && removedOn <= today) return null
  return publishedOn !== null && publishedOn > today ? publishedOn : today
}
