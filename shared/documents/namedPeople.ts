import type { DeclensionException } from '../language/decline.ts'
import { type GenderGuess, genderOf } from '../language/genderOf.ts'
import type { Gender, PersonName } from '../language/name.ts'
import { personName } from '../people/personName.ts'
import { type Settings, settingsOf } from '../programme/settings.ts'
import type { Programme } from '../programme/programme.ts'
import type { RowOf } from '../programme/tables.ts'

/** Somebody a document names. */
export interface NamedPerson {
  /** Where the name is kept; the curator's stands in «Настройки». */
  table: 'mentors' | 'mentees' | 'settings'
  id: string
  name: PersonName
  gender: Gender
  /** `sheet`: somebody wrote it; else what spoke for it. */
  genderBy: 'sheet' | GenderGuess['by']
}

type Naming = Programme<'mentors' | 'mentees' | 'declensions'>

export const curatorName = ({ curatorLast, curatorFirst, curatorMiddle }: Settings): PersonName => ({
  last: curatorLast,
  first: curatorFirst,
  middle: curatorMiddle,
})

/** Everybody with a code, by it. A gender that nobody wrote is taken from the patronymic or the first name, where they tell. */
export function namedPeople(programme: Naming): ReadonlyMap<string, NamedPerson> {
  const found = new Map<string, NamedPerson>()
  const add = (code: string, place: Pick<NamedPerson, 'table' | 'id'>, name: PersonName, said: Gender) => {
    if (code === '') return
    const guess = genderOf(name)
    found.set(code, {
      ...place,
      name,
      gender: said ?? guess.gender,
      genderBy: said === null ? guess.by : 'sheet',
    })
  }
  const settings = settingsOf(programme)
  add(
    settings.curatorCode,
    { table: 'settings', id: 'curatorLast' },
    curatorName(settings),
    settings.curatorGender,
  )
  for (const table of ['mentors', 'mentees'] as const)
    for (const row of programme[table]) add(row.code, { table, id: row.id }, personName(row), row.gender)
  return found
}

/** «Исключения склонения» as the rules of declension take them: a row without gender holds for both. */
export const exceptionsOf = (rows: readonly RowOf<'declensions'>[]): DeclensionException[] =>
  rows.flatMap(({ part, gender, nom, gen, dat, acc, ins, pre }) =>
    part === null || part === 'post'
      ? []
      : (gender === null ? (['male', 'female'] as const) : [gender]).map(each => ({
          part,
          gender: each,
          nom,
          gen,
          dat,
          acc,
          ins,
          pre,
        })),
  )
