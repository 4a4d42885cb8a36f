import type { SplitTable } from '../../programme/lists/splitTable.ts'
import { fitness, speaksAgainst } from './fitness.ts'
import { type ForeignTarget, places } from './foreignTargets.ts'
import { nearness, titleWords } from './nearness.ts'

/** Where each column goes: key of a target; null: «не загружать». */
export type ForeignMapping = readonly (string | null)[]

const nearEnough = 0.6
const fitEnough = 0.8
const looked = 200

/** What a service notes of the device and the sending: nothing that anybody was asked. */
const technical =
  /^(?:ip|ip адрес|user agent|браузер|устройство|ос|операционная система|статус|источник перехода|utm.*|ссылка|url|баллы|score|username|имя пользователя|логин|язык|длительность|время прохождения|продолжительность)$/

/**
 * Guesses where the columns go: first by their titles, then by what the cells look like. A target takes one column, the
 * nearest. What nothing is known of is kept with the answer; what services note of the device is not loaded.
 */
export function proposeMapping(
  titles: readonly string[],
  rows: SplitTable['rows'],
  targets: readonly ForeignTarget[],
): ForeignMapping {
  const chosen = new Map<number, string>()
  const taken = new Set<string>()
  const assign = (nearBy: (column: number, target: ForeignTarget) => number, enough: number) => {
    const found = titles
      .flatMap((_, column) =>
        chosen.has(column)
          ? []
          : targets
              .filter(({ key }) => !taken.has(key))
              .map(target => ({ column, key: target.key, near: nearBy(column, target) })),
      )
      .filter(({ near }) => near >= enough)
      .sort((one, other) => other.near - one.near)
    for (const { column, key } of found) {
      if (chosen.has(column) || isTaken(taken, key, targets)) continue
      chosen.set(column, key)
      taken.add(key)
    }
  }
  const cells = titles.map((_, column) => rows.slice(0, looked).map(row => row.cells[column] ?? ''))
  assign((column, target) => {
    const near = Math.max(
      ...[target.title, ...target.names].map(name => nearness(titles[column] ?? '', name)),
    )
    return near >= nearEnough && speaksAgainst(cells[column] ?? [], target) ? 0 : near
  }, nearEnough)
  // Looks alone tell only where one question can be meant: two dates may be anything.
  const alone = targets.filter(
    (target, at) =>
      !taken.has(target.key) &&
      !targets.some(
        (other, index) =>
          index !== at &&
          !taken.has(other.key) &&
          isOpen(target) &&
          other.question?.kind === target.question?.kind,
      ),
  )
  assign((column, target) => (alone.includes(target) ? fitness(cells[column] ?? [], target) : 0), fitEnough)
  return titles.map(
    (title, column) => chosen.get(column) ?? (technical.test(titleWords(title)) ? null : places.keep),
  )
}

/** Kinds whose answers look alike whatever is asked; choices are told by their own words. */
const isOpen = ({ question }: ForeignTarget): boolean =>
  question !== null && ['date', 'scale', 'yesNo', 'schoolClass'].includes(question.kind)

/** The whole name in one column and its parts in others would say the same twice. */
function isTaken(taken: ReadonlySet<string>, key: string, targets: readonly ForeignTarget[]): boolean {
  if (taken.has(key)) return true
  const partOf = (each: string) =>
    ['lastName', 'firstName', 'middleName'].includes(
      targets.find(target => target.key === each)?.column ?? '',
    )
  if (key === places.name) return [...taken].some(partOf)
  return partOf(key) && taken.has(places.name)
}
