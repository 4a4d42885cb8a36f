import { dateInDigits } from '../language/dates.ts'
import { isMinor } from '../people/isMinor.ts'
import type { Person } from '../people/isPupil.ts'
import { peopleOf } from '../people/peopleOf.ts'
import { withClass } from '../people/personName.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair, ParticipantDocument } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { documentsByPerson, standsOn } from './standsOn.ts'

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
      const own = consentsOf(id)
      const failing = pairs.flatMap(pair => {
        const day = daysOf(pair, today).find(each => !own.some(consent => suffices(consent, person, each)))
        return day === undefined ? [] : [{ pair, day }]
      })
      const [first] = failing
      if (first === undefined) return []
      const { says, consent, column } = lacking(own, person, first.day)
      const table = 'kind' in person ? 'mentees' : 'mentors'
      return breach(
        { table, id },
        failing.map(({ pair }) => pair.id),
        `${withClass(person)}: ${says}`,
        consent ? placeOf('participantDocuments', consent, column) : placeOf(table, person, column),
      )
    })
  },
})

/** The pairs each person takes part in, the earliest first. A pair without a start is the business of `pairPeriod`. */
function participations(pairs: readonly Pair[]): Map<string, Pair[]> {
  const found = new Map<string, Pair[]>()
  const started = pairs.filter(({ from }) => from !== null)
  for (const pair of started.sort((a, b) =>
    a.from === b.from ? 0 : (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  ))
    for (const id of [pair.mentor, pair.mentee]) found.set(id, [...(found.get(id) ?? []), pair])
  return found
}

/** A consent must hold on the first day of the pair and, while the pair runs, today. */
function daysOf({ from, to, endedOn }: Pair, today: CivilDate): CivilDate[] {
  if (from === null) return []
  const last = endedOn ?? to
  return from < today && (last === null || today <= last) ? [from, today] : [from]
}

/** Whether a consent stands on the day and a right hand signed it. */
export const suffices = (consent: ParticipantDocument, person: Person, day: CivilDate) =>
  standsOn(consent, day) && signedByRight(consent, person, day)

/** Under 18 the representative signs; a consent they gave stays good after the eighteenth birthday. */
function signedByRight(consent: ParticipantDocument, person: Person, day: CivilDate): boolean {
  if (isMinor(person, day)) return consent.signedBy === 'representative'
  return consent.signedBy !== 'representative' || isMinor(person, consent.signedOn ?? day)
}

interface Lack {
  says: string
  /** The consent that comes nearest, if there is any. */
  consent?: ParticipantDocument
  column: string
}

/** Why no consent suffices on the day: the latest one that a right hand signed, else the latest, else none. */
function lacking(own: readonly ParticipantDocument[], person: Person, day: CivilDate): Lack {
  const minor = isMinor(person, day)
  const consent = own.find(each => signedByRight(each, person, day)) ?? own[0]
  const what = 'согласие на обработку персональных данных'
  if (consent === undefined)
    return {
      says: minor
        ? 'нет согласия родителя (законного представителя) на обработку персональных данных. Получите его и внесите на лист «Документы участников».'
        : 'нет согласия на обработку персональных данных. Получите его и внесите на лист «Документы участников».',
      column: 'lastName',
    }
  const { signedOn, signedBy, withdrawnOn, validTo } = consent
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
      says: `${what} подписано ${dateInDigits(signedOn)}, а пара начинается ${dateInDigits(day)}. Перенесите начало пары или внесите согласие, подписанное раньше.`,
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
  if (!minor)
    return {
      consent,
      column: 'signedBy',
      says: `${what} подписал представитель, хотя 18 лет уже исполнилось. Получите согласие за собственной подписью.`,
    }
  if (signedBy === null)
    return {
      consent,
      column: 'signedBy',
      says: `в согласии на обработку персональных данных не указано, кто его подписал. До 18 лет подписывает родитель (законный представитель).`,
    }
  return {
    consent,
    column: 'signedBy',
    says:
      person.birthDate === null
        ? `${what} подписано без родителя (законного представителя), а дата рождения неизвестна. Впишите дату рождения или получите согласие представителя.`
        : `${what} подписано без родителя (законного представителя), а на ${dateInDigits(day)} ещё нет 18 лет. Получите согласие представителя.`,
  }
}
