import { CASES, type Case } from '../language/case.ts'
import { decline, type KeptReason } from '../language/decline.ts'
import { fullName, type Gender, listName, type NamePart } from '../language/name.ts'
import { noBreak } from '../language/noBreak.ts'
import type { Programme } from '../programme/programme.ts'
import type { Block } from './blocks.ts'
import { exceptionsOf, type NamedPerson, namedPeople } from './namedPeople.ts'
import { tokensOf } from './tokens.ts'

/** One part of a name in every case, as the document has it. */
export type PartForms = { part: NamePart } & Record<Case, string>

/** A name that a document puts into another case than the nominative. */
export interface DeclinedName extends Pick<NamedPerson, 'table' | 'id' | 'gender'> {
  code: string
  /** «Ли Саша», in the nominative. */
  name: string
  parts: readonly PartForms[]
  doubt: NameDoubt | null
}

/** Why the curator should look at a name: it is not, or not surely, in the case it has to be in. */
export interface NameDoubt {
  reason: KeptReason | 'genderGuessed'
  sentence: string
}

const parts = ['last', 'first', 'middle'] as const
const partTitles = { last: 'фамилия', first: 'имя', middle: 'отчество' } as const

/** The people whose names a document declines, in the order of its text, each with the doubt about it if there is one. */
export function declinedNames(
  blocks: readonly Block[],
  programme: Programme<'mentors' | 'mentees' | 'declensions'>,
): DeclinedName[] {
  const people = namedPeople(programme)
  const exceptions = exceptionsOf(programme.declensions)
  const codes = tokensOf(blocks).flatMap(token =>
    token.of === 'person' && token.case !== 'nom' ? [token.code] : [],
  )
  return [...new Set(codes)].flatMap(code => {
    const person = people.get(code)
    if (person === undefined) return []
    const { table, id, name, gender } = person
    const forms = CASES.map(each => [each, decline(name, gender, each, exceptions).name] as const)
    return {
      code,
      table,
      id,
      gender,
      name: fullName(name),
      parts: parts
        .filter(part => name[part].trim() !== '')
        .map(
          part =>
            ({ part, ...Object.fromEntries(forms.map(([each, form]) => [each, form[part]])) }) as PartForms,
        ),
      doubt: doubtOf(person, decline(name, gender, 'acc', exceptions)),
    }
  })
}

function doubtOf(person: NamedPerson, { reason, kept }: ReturnType<typeof decline>): NameDoubt | null {
  const { name, gender, genderBy } = person
  const who = listName(name)
  const doubt = (why: NameDoubt['reason'], says: string): NameDoubt => ({
    reason: why,
    sentence: noBreak(`${who}: ${says}`),
  })
  if (reason === 'genderUnknown')
    return doubt(
      reason,
      `${name.middle.trim() === '' ? 'нет отчества и не указан пол' : 'не указан пол'}, поэтому имя оставлено в именительном падеже.`,
    )
  if (reason !== undefined) {
    const words = kept.map(part => `${partTitles[part]} «${name[part].trim()}»`).join(', ')
    return doubt(
      reason,
      reason === 'notRussianLetters'
        ? `${words} – не русскими буквами, поэтому в именительном падеже. Впишите формы, если они есть.`
        : `${words} – неизвестно, как склоняется, поэтому в именительном падеже. Впишите формы.`,
    )
  }
  if (genderBy === 'firstName') return doubt('genderGuessed', guessed(gender))
  return null
}

const guessed = (gender: Gender) =>
  `пол не указан, по имени определён как ${gender === 'female' ? 'женский' : 'мужской'}. Проверьте падеж.`
