import { genderOf } from '#shared/language/genderOf.ts'
import { patronymicSuffix } from '#shared/language/patronymicSuffix.ts'

export interface NameParts {
  lastName: string
  firstName: string
  middleName: string
}

// By the ending alone: the name Полина must not pass for a patronymic.
const isPatronymic = (word: string): boolean =>
  /(?:ич|вна|ична)$/iu.test(word) || patronymicSuffix(word) !== null

/**
 * «Лисин Артём Олегович», also with the surname last («Артём Олегович Лисин»): a patronymic in the second place tells
 * that the first word is the name. Two words are surname and name unless only the first is a known first name. `swapped`
 * says that the order was taken for reversed, so that people can check it.
 */
export function splitName(text: string): NameParts & { swapped: boolean } {
  const words = text
    .trim()
    .split(/\s+/)
    .filter(word => word !== '')
  const [one = '', two = '', ...rest] = words
  if (words.length >= 3 && isPatronymic(two) && (isKnownFirstName(one) || !isPatronymic(rest.join(' '))))
    return { lastName: rest.join(' '), firstName: one, middleName: two, swapped: true }
  if (words.length === 2 && isKnownFirstName(one) && !isKnownFirstName(two))
    return { lastName: two, firstName: one, middleName: '', swapped: true }
  return { lastName: one, firstName: two, middleName: rest.join(' '), swapped: false }
}

// Иванова and Левицкий end as first names do, but Ева is one.
const isSurname = (word: string): boolean => /(?:.{2}[оеё]ва|[сц]к(?:ая|ий|ой))$/iu.test(word)

const isKnownFirstName = (word: string): boolean =>
  !isSurname(word) && genderOf({ first: word, middle: '' }).gender !== null
