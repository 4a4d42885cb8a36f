import { type DeclensionException, decline } from '../language/decline.ts'
import { formalName, type Gender } from '../language/name.ts'
import { isPupil, type Person } from '../people/isPupil.ts'
import { personName } from '../people/personName.ts'

/** How a sentence speaks of a person. */
export interface Called {
  /** «Артём», «Ирина Павловна». */
  nom: string
  /** «Артёма», «Ирины Павловны»; where the name can't be declined, «этого наставляемого» or «этого наставника». */
  gen: string
  /** Whether `gen` is the name. */
  isDeclined: boolean
  gender: Gender
}

/** The two of whom sentences speak. */
export interface CalledPair {
  mentor: Called
  mentee: Called
}

/** A verb in the past or a short adjective that agrees with the person; undefined when the gender is not known. */
export const agreeing = ({ gender }: Called, male: string, female: string): string | undefined =>
  gender === null ? undefined : gender === 'male' ? male : female

/**
 * Pupils by first name, grown-ups by first name and patronymic. Where both would be called alike, the surname is added.
 * @param exceptions rows of «Исключения склонения»: they win over the rules
 */
export function calledNames(
  mentor: Person,
  mentee: Person,
  exceptions: readonly DeclensionException[] = [],
): CalledPair {
  const alike = shortest(mentor) === shortest(mentee)
  return {
    mentor: called(mentor, alike, 'этого наставника', exceptions),
    mentee: called(mentee, alike, 'этого наставляемого', exceptions),
  }
}

/** How a sentence of many speaks of one: «Артём», «Ирина Павловна»; with the surname «Соня Рудь», «Ирина Павловна Ли». */
export const calledAlone = (person: Person, surname?: 'withLast'): string =>
  [shortest(person), surname ? person.lastName : ''].filter(part => part !== '').join(' ')

/** «Артёму», «Ирине Павловне»; null where the name can't be declined. */
export function calledInDative(
  person: Person,
  exceptions: readonly DeclensionException[] = [],
): string | null {
  const { name, declined } = decline(spoken(person), person.gender, 'dat', exceptions)
  return declined ? formalName(name) : null
}

const spoken = (person: Person) => {
  const name = personName(person)
  return { ...name, last: '', middle: isPupil(person) ? '' : name.middle }
}

const shortest = (person: Person) => formalName(spoken(person))

function called(
  person: Person,
  withLast: boolean,
  unnamed: string,
  exceptions: readonly DeclensionException[],
): Called {
  const name = { ...spoken(person), last: withLast ? person.lastName : '' }
  const show = (parts: typeof name) => [formalName(parts), parts.last].filter(part => part !== '').join(' ')
  const { name: genitive, declined } = decline(name, person.gender, 'gen', exceptions)
  return {
    nom: show(name),
    gen: declined ? show(genitive) : unnamed,
    isDeclined: declined,
    gender: person.gender,
  }
}
