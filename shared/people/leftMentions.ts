import { fold } from '../language/fold.ts'
import type { WholeProgramme } from '../programme/programme.ts'
import { type TableName, tableNames, tableOf } from '../programme/tables.ts'
import type { Person } from './isPupil.ts'
import { rowsOf } from './tracesOf.ts'

export interface Mention {
  table: TableName
  id: string
  column: string
  /** «Встречи, строка 18, «Что делали»». */
  place: string
}

const most = 50

/** The surname without its ending: «Лисин», «Лисину», «Лисиной» begin alike. */
function stemOf(lastName: string): string {
  const word = fold(lastName)
  return word.length > 5 ? word.slice(0, -2) : word
}

/**
 * Where the surname may still stand in a text that is not known to be about the person: somebody has to look. With it the
 * columns of the curator's own in the person's row, which no command writes.
 * @param programme as it is after the data were destroyed
 */
export function leftMentions(
  programme: WholeProgramme,
  person: Person,
  base: 'mentors' | 'mentees',
): Mention[] {
  const own = programme.own[base]
    .filter(({ values }) => (values.get(person.id) ?? '') !== '')
    .map(({ title }) => ({
      table: base,
      id: person.id,
      column: '',
      place: `${tableOf(base).title}, строка ${person.row}, «${title}»`,
    }))
  const stem = stemOf(person.lastName)
  if (stem.length < 3) return own
  const found: Mention[] = []
  for (const table of tableNames) {
    const { title, columns, internal } = tableOf(table)
    if (internal || table === 'journal' || table === 'settings') continue
    const keys = Object.keys(columns).filter(
      key => columns[key]?.kind === 'text' && !['lastName', 'firstName', 'middleName'].includes(key),
    )
    for (const row of rowsOf(programme, table))
      for (const key of keys) {
        if (found.length === most) return [...own, ...found]
        const words = fold(String(row[key] ?? '')).split(/[^\p{L}\p{N}]+/u)
        if (words.some(word => word.startsWith(stem)))
          found.push({
            table,
            id: row.id,
            column: key,
            place: `${title}, строка ${row.row}, «${columns[key]?.title ?? key}»`,
          })
      }
  }
  return [...own, ...found]
}
