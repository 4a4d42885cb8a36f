import { fold } from '#shared/language/fold.ts'
import type { ListKind } from './listKinds.ts'
import { type Target, targetsOf } from './targets.ts'

/** Where each column of a list goes: key of a target, or null for «не загружать». */
export type Mapping = readonly (string | null)[]

const key = (text: string): string => fold(text)

function pick(title: string, targets: readonly Target[], taken: ReadonlySet<string>): string | null {
  const wanted = key(title)
  if (wanted === '') return null
  const free = targets.filter(each => !taken.has(each.key))
  const exact = free.find(
    each => key(each.title) === wanted || each.synonyms.some(synonym => key(synonym) === wanted),
  )
  if (exact) return exact.key
  const inside = (name: string) =>
    name.length > 3 && wanted.split(' ').length > 1 && ` ${wanted} `.includes(` ${key(name)} `)
  return free.find(each => [each.title, ...each.synonyms].some(inside))?.key ?? null
}

/** Guesses where the columns go by their titles; every target is used once. */
export function recogniseColumns(titles: readonly string[], kind: ListKind): Mapping {
  const targets = targetsOf(kind)
  const taken = new Set<string>()
  return titles.map(title => {
    const found = pick(title, targets, taken)
    if (found !== null) taken.add(found)
    return found
  })
}

/** Guesses what a list is about by its titles: two names a row are pairs, a column with the role is both bases. */
export function recogniseKind(titles: readonly string[]): ListKind {
  const folded = titles.map(key)
  const says = (...words: string[]) => words.some(word => folded.some(title => title.includes(word)))
  if (says('наставник') && says('наставляем', 'подопечн')) {
    const names = folded.filter(title => /^(фио )?(наставник|наставляем|подопечн)/.test(title))
    if (names.length >= 2) return 'pairs'
  }
  if (folded.some(title => title === 'роль' || title === 'роль в программе')) return 'people'
  if (says('запрос', 'наставляем', 'основание')) return 'mentees'
  return says('наставник', 'компетенц', 'категория') ? 'mentors' : 'mentees'
}
