/** A person's name in parts, as the workbook keeps it. A part that is absent is an empty string. */
export type PersonName = { last: string; first: string; middle: string }

export type NamePart = keyof PersonName

/** Grammatical gender of a person's name; null = not known, and then nobody guesses. */
export type Gender = 'male' | 'female' | null

/** «Лисин Артём Игоревич»: documents. Empty parts leave no gap. */
export const fullName = ({ last, first, middle }: PersonName): string => joined(last, first, middle)

/** «Лисин Артём»: lists and sidebars. */
export const listName = ({ last, first }: PersonName): string => joined(last, first)

/** «Артём Игоревич», or «Артём» where there is no patronymic: how a letter addresses a person. */
export const formalName = ({ first, middle }: PersonName): string => joined(first, middle)

function joined(...parts: string[]): string {
  return parts
    .map(part => part.trim().replace(/\s+/g, ' '))
    .filter(part => part !== '')
    .join(' ')
}
