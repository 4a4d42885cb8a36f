import type { Case } from '#shared/language/case.ts'
import { decline } from '#shared/language/decline.ts'
import { fullName, type PersonName } from '#shared/language/name.ts'

const COLUMNS: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins']

export type Row = {
  nom: string
  gender: 'male' | 'female'
  name: PersonName
  expected: string[]
  got: string[]
}

/** Reads the tables «nominative | genitive | dative | accusative | instrumental» and declines every name. */
export function declensionRows(table: Record<'male' | 'female', string>): Row[] {
  return (['male', 'female'] as const).flatMap(gender =>
    table[gender]
      .trim()
      .split('\n')
      .map(line => {
        const expected = line.split(' | ')
        const nom = expected[0] ?? ''
        const name = nameOf(nom)
        const got = COLUMNS.map(into => fullName(decline(name, gender, into).name))
        return { nom, gender, name, expected, got }
      }),
  )
}

/** «Фамилия Имя Отчество»: the rest after the second space is the patronymic. */
export function nameOf(text: string): PersonName {
  const [last = '', first = '', ...middle] = text.split(' ')
  return { last, first, middle: middle.join(' ') }
}
