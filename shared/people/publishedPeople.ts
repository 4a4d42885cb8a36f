import type { CivilDate } from '../programme/civilDate.ts'
import { oncePer } from '../programme/oncePer.ts'
import type { Publication } from '../programme/tables.ts'

/** IDs of those of whom something stands on the school's site, or is to be put there. */
export const publishedPeople = (
  publications: readonly Publication[],
  today: CivilDate,
): ReadonlySet<string> =>
  new Set(
    named(publications).flatMap(({ person, removedOn }) =>
      removedOn !== null && removedOn <= today ? [] : [person],
    ),
  )

const named = oncePer((publications: readonly Publication[]) =>
  publications.filter(({ person }) => person !== ''),
)
