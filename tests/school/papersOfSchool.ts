import { isExternal } from '#shared/people/isExternal.ts'
import { isMinor } from '#shared/people/isMinor.ts'
import type { Person } from '#shared/people/isPupil.ts'
import { fullName } from '#shared/people/personName.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Mentee,
  type Mentor,
  type Pair,
  type ParticipantDocument,
  type Representative,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import type { Making } from './making.ts'
import { parentOf } from './names.ts'
import { storyPapers } from './storyPapers.ts'

type Kind = NonNullable<ValuesOf<'participantDocuments'>['kind']>

const dictionary = dictionaryOf({ dictionaries: dictionaryEntries })

/**
 * Consents of nearly all, contracts and certificates of the mentors from outside. Of the people who are in no pair one in
 * seven has no consent yet, as in life.
 */
export function papersOfSchool(
  making: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
  pairs: readonly Pair[],
): ParticipantDocument[] {
  const { chance, newId, at } = making
  const paired = new Set(pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]))
  const paper = (person: Person, kind: Kind, set: Partial<ValuesOf<'participantDocuments'>>) =>
    blankRow(tables.participantDocuments, {
      id: newId('д'),
      person: person.id,
      personName: fullName(person),
      kind,
      note: 'папка у куратора',
      ...set,
    })
  const papersOf = (person: Person): ParticipantDocument[] => {
    const signedOn = at(`2026-09-0${1 + chance.number(8)}`)
    const late = !paired.has(person.id) && chance.inHundred(14)
    const consent = paper(person, 'consent', {
      signedOn,
      signedBy: isMinor(person, signedOn) ? 'representative' : 'self',
    })
    const outside =
      'category' in person && isExternal(person, dictionary)
        ? [
            paper(person, 'contract', { number: `С-${1 + chance.number(60)}/2026`, signedOn }),
            paper(person, 'criminalRecord', {
              number: `16/${10000 + chance.number(80000)}`,
              signedOn: at(`2026-08-${10 + chance.number(19)}`),
            }),
            paper(person, 'medical', { signedOn: at(`2026-08-${10 + chance.number(19)}`) }),
          ]
        : []
    return [...(late ? [] : [consent]), ...outside].flatMap(each => asTold(each, at))
  }
  return [...mentors, ...mentees].flatMap(papersOf)
}

/** The paper as its owner's story has it, or none. */
function asTold(paper: ParticipantDocument, at: Making['at']): ParticipantDocument[] {
  const told = storyPapers[paper.personName]?.[paper.kind as 'consent']
  if (told === undefined) return [paper]
  if (told === 'none') return []
  const { signedBy, ...dates } = told
  return [
    {
      ...paper,
      ...(signedBy === undefined ? {} : { signedBy }),
      ...Object.fromEntries(Object.entries(dates).map(([key, date]) => [key, at(date)])),
    },
  ]
}

/** A representative for every minor, sometimes a father or a guardian; five have both parents. */
export function representativesOfSchool(
  making: Making,
  people: readonly (Mentor | Mentee)[],
): Representative[] {
  const { chance, newId, today } = making
  const representative = (
    child: Mentor | Mentee,
    gender: 'male' | 'female',
    relation: Representative['relation'],
  ) =>
    blankRow(tables.representatives, {
      id: newId('п'),
      person: child.id,
      personName: fullName(child),
      ...parentOf(child, gender, chance),
      gender,
      relation,
      contact: `8 917 ${100 + chance.number(900)}-${10 + chance.number(90)}-${10 + chance.number(90)}`,
    })
  return people
    .filter(person => isMinor(person, today))
    .flatMap((child, index) => {
      if (index % 19 === 7) return [representative(child, 'female', 'guardian')]
      if (index % 5 === 3) return [representative(child, 'male', 'father')]
      const mother = representative(child, 'female', 'mother')
      return index % 21 === 1 ? [mother, representative(child, 'male', 'father')] : [mother]
    })
}
