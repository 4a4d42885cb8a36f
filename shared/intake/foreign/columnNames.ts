import { fold } from '../../language/fold.ts'

/** Titles as names of columns: two columns of one title are told apart, one without a title is called by its place. */
export function columnNames(titles: readonly string[]): string[] {
  const met = new Map<string, number>()
  return titles.map((title, at) => {
    const name = title.replace(/\s+/g, ' ').trim() || `Столбец ${at + 1}`
    const times = (met.get(fold(name)) ?? 0) + 1
    met.set(fold(name), times)
    return times === 1 ? name : `${name} (${times})`
  })
}
