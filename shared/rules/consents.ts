import { dateInDigits } from '../language/dates.ts'
import { isMinor } from '../people/isMinor.ts'
import type { Person } from '../people/isPupil.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { ParticipantDocument } from '../programme/tables.ts'
import { ageUnread } from './ageUnread.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { goesOn, participations, type StartedPair } from './participations.ts'
import { datesOfDocument, documentsByPerson, standsOn } from './standsOn.ts'
import { unreadCell } from './unreadCell.ts'

export const consents = defineRule({
  id: 'consents',
  clause: '4.17',
  title:
    'У каждого участника есть согласие на обработку персональных данных; за несовершеннолетнего – от представителя',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['mentors', 'mentees', 'pairs', 'participantDocuments'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const consentsOf = documentsByPerson(programme.participantDocuments, ['consent'])
    return [...participations(programme.pairs)].flatMap(([id, pairs]) => {
      const person = people.person(id)
      if (person === undefined) return []
      const table = 'kind' in person ? 'mentees' : 'mentors'
      const own = consentsOf(id)
      const failing = pairs.flatMap(pair => {
        const day = daysOf(pair, today).find(each => !own.some(consent => suffices(consent, person, each)))
        return day === undefined ? [] : [{ pair, day }]
      })
      const [first] = failing
      const lack = first ? lacking(own, person, first) : ownNeeded(own, person, pairs, today)
      if (lack === null) return []
      const { says, consent, column } = lack
      return breach(
        { table, id },
        (first ? failing.map(({ pair }) => pair) : pairs).map(pair => pair.id),
        `${withClass(person)}: ${says}`,
        consent ? placeOf('participantDocuments', consent, column) : placeOf(table, person, column),
        first ? {} : { severity: 'warning' },
      )
    })
  },
})

/** A consent must hold on the first day of the pair and, while the pair runs, today. */
const daysOf = (pair: StartedPair, today: CivilDate): CivilDate[] =>
  pair.from < today && goesOn(pair, today) ? [pair.from, today] : [pair.from]

/** Whether a consent stands on the day and a right hand signed it. */
export const suffices = (consent: ParticipantDocument, person: Person, day: CivilDate) =>
  standsOn(consent, day) && signedByRight(consent, person, day)

/**
 * Under 18 the representative signs; a consent they gave stays good after the eighteenth birthday. One of which nobody
 * knows who signed it is good for nobody, and so is any while it can't be read whether the person is of age.
 */
function signedByRight(consent: ParticipantDocument, person: Person, day: CivilDate): boolean {
  if (ageUnread(person) !== null) return false
  if (isMinor(person, day)) return consent.signedBy === 'representative'
  return (
    consent.signedBy === 'self' ||
    (consent.signedBy === 'representative' && isMinor(person, consent.signedOn ?? day))
  )
}

interface Lack {
  says: string
  /** The consent that comes nearest, if there is any. */
  consent?: ParticipantDocument
  column: string
}

/** Once the person is 18, what the representative signed stays good, but the person's own word is due while a pair goes on. */
function ownNeeded(
  own: readonly ParticipantDocument[],
  person: Person,
  pairs: readonly StartedPair[],
  today: CivilDate,
): Lack | null {
  if (isMinor(person, today) || !pairs.some(pair => goesOn(pair, today))) return null
  const good = own.filter(consent => suffices(consent, person, today))
  const [latest] = good
  if (latest === undefined || good.some(({ signedBy }) => signedBy !== 'representative')) return null
  return {
    consent: latest,
    column: 'signedBy',
    says: '18 лет уже исполнилось, а согласие на обработку персональных данных подписывал представитель. Оно действует, но теперь нужно согласие за собственной подписью. Получите его.',
  }
}

/** Why no consent suffices on the day: one that lacks only its signer, else the latest that a right hand signed, else the latest. */
function lacking(
  own: readonly ParticipantDocument[],
  person: Person,
  { pair, day }: { pair: StartedPair; day: CivilDate },
): Lack {
  const minor = isMinor(person, day)
  const consent =
    own.find(each => each.signedBy === null && standsOn(each, day)) ??
    own.find(each => signedByRight(each, person, day)) ??
    own[0]
  const what = 'согласие на обработку персональных данных'
  if (consent === undefined)
    return {
      says: minor
        ? 'нет согласия родителя (законного представителя) на обработку персональных данных. Получите его и внесите на лист «Документы участников».'
        : 'нет согласия на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
      column: 'lastName',
    }
  const age = ageUnread(person)
  if (age !== null) return age
  const { signedOn, signedBy, withdrawnOn, validTo } = consent
  const unread = unreadCell('participantDocuments', consent, datesOfDocument)
  if (unread !== null) return { consent, ...unread }
  if (signedOn === null)
    return {
      consent,
      column: 'signedOn',
      says: `у согласия на обработку персональных данных нет даты. Впишите, когда его подписали.`,
    }
  if (signedOn > day)
    return {
      consent,
      column: 'signedOn',
      says: `${what} подписано ${dateInDigits(signedOn)}, а ${
        day === pair.from
          ? `пара начинается ${dateInDigits(day)}. Перенесите начало пары или внесите согласие, подписанное раньше.`
          : 'этот день ещё не наступил. Проверьте дату.'
      }`,
    }
  if (withdrawnOn !== null && withdrawnOn <= day)
    return {
      consent,
      column: 'withdrawnOn',
      says: `${what} отозвано ${dateInDigits(withdrawnOn)}. Получите новое или завершите пару.`,
    }
  if (validTo !== null && validTo < day)
    return {
      consent,
      column: 'validTo',
      says: `${what} действует по ${dateInDigits(validTo)}, а нужно на ${dateInDigits(day)}. Получите новое.`,
    }
  if (signedBy === null) return { consent, column: 'signedBy', says: signerUnknown(consent, what, minor) }
  if (!minor)
    return {
      consent,
      column: 'signedBy',
      says: `${what} подписал представитель, хотя 18 лет уже исполнилось. Получите согласие за собственной подписью.`,
    }
  return {
    consent,
    column: 'signedBy',
    says:
      person.birthDate === null
        ? `${what} подписал не родитель (законный представитель), а дата рождения неизвестна. Впишите дату рождения или получите согласие представителя.`
        : `${what} подписал не родитель (законный представитель), а на ${dateInDigits(day)} ещё нет 18 лет. Получите согласие представителя.`,
  }
}

/**
 * What a consent without a signer says of itself.
 * @param what in the accusative: «согласие на обработку персональных данных».
 */
export function signerUnknown({ unread }: ParticipantDocument, what: string, minor: boolean): string {
  if (unread.includes('signedBy'))
    return `не прочитано, кто подписал ${what}. Выберите ответ из списка в столбце «Кто подписал».`
  const who = minor ? ': до 18 лет подписывает родитель (законный представитель)' : ''
  return `не указано, кто подписал ${what}. Укажите это в столбце «Кто подписал»${who}.`
}
