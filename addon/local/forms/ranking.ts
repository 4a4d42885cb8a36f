import type { ItemRecord } from './formRecord.ts'

/** «1-е место» of a ranking: a list for each place under a heading that asks; null: no place. */
export const placeNumber = ({ type, title }: ItemRecord): string | null =>
  type === 'LIST' ? (/^(\d+)-е место$/.exec(title)?.[1] ?? null) : null

/** Whether this heading asks what the places after it answer. */
export const asksForPlaces = (items: readonly ItemRecord[], at: number): boolean => {
  const next = items[at + 1]
  return items[at]?.type === 'SECTION_HEADER' && next !== undefined && placeNumber(next) !== null
}

/** The places of the same ranking that stand before this one. */
export function placesBefore(items: readonly ItemRecord[], item: ItemRecord): ItemRecord[] {
  if (placeNumber(item) === null) return []
  const earlier = items.slice(0, items.indexOf(item))
  return earlier.slice(earlier.findLastIndex(each => placeNumber(each) === null) + 1)
}

/** The items of a step, the places of a ranking taken together with what it asks. */
export function withRankings(
  items: readonly ItemRecord[],
): (ItemRecord | { asked: ItemRecord; places: ItemRecord[] })[] {
  const all: ReturnType<typeof withRankings> = []
  for (const [at, item] of items.entries()) {
    const last = all.at(-1)
    if (asksForPlaces(items, at)) all.push({ asked: item, places: [] })
    else if (last !== undefined && 'places' in last && placeNumber(item) !== null) last.places.push(item)
    else all.push(item)
  }
  return all
}

/** A question as it is called apart from its page: a place with what it is a place of. */
export function calledAs(item: ItemRecord, items: readonly ItemRecord[]): string {
  if (placeNumber(item) === null) return item.title
  const asked = items.slice(0, items.indexOf(item)).findLast(({ type }) => type === 'SECTION_HEADER')
  return asked === undefined ? item.title : `${asked.title.replace(/[?:.]$/, '')}: ${item.title}`
}
