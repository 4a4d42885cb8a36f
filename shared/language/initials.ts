import type { PersonName } from './name.ts'
import { patronymicSuffix } from './patronymicSuffix.ts'

const NBSP = '\u00a0'

/**
 * «Е. В.» with a no-break space. A double name keeps its hyphen: «А.-М.»; no patronymic leaves one initial;
 * of «Мамед оглы» only «М.» stays. Parts without letters count as blank.
 */
export function initials({ first, middle }: PersonName): string {
  const father = patronymicSuffix(middle)?.father ?? middle
  return [first, father].map(initialsOfPart).filter(Boolean).join(NBSP)
}

/** «Е. В. Лучникова»: under a signature (ГОСТ Р 7.0.97-2025, подпись). Parts stick together. */
export const signatureName = (name: PersonName): string => together(initials(name), name.last)

/**
 * «Лучникова Е. В.»: addressee and lists (ГОСТ Р 7.0.97-2025, адресат). Takes a declined name as well:
 * no case changes an initial.
 */
export const addresseeName = (name: PersonName): string => together(name.last, initials(name))

function initialsOfPart(part: string): string {
  return part
    .trim()
    .split(/\s+/)
    .map(word =>
      word
        .split('-')
        .map(piece => piece.match(/\p{L}/u)?.[0])
        .filter(letter => letter !== undefined)
        .map(letter => `${letter.toUpperCase()}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(NBSP)
}

function together(...parts: string[]): string {
  return parts
    .map(part => part.trim().replace(/\s+/g, NBSP))
    .filter(Boolean)
    .join(NBSP)
}
