import { dateInDigits } from '../language/dates.ts'
import type { RefTarget } from './column.ts'
import { orderStatuses } from './tables/orders.ts'

/**
 * How a row is called where another row points at it: the first is what a `label` cell holds, the others are what a
 * person may type instead. A pair is called by the labels of its two people, mentor first.
 */
export function rowName(target: RefTarget, row: Readonly<Record<string, unknown>>): string[] {
  const part = (key: string) => String(row[key] ?? '').trim()
  const on = (key: string) => (part(key) === '' ? '' : dateInDigits(part(key)))
  if (target === 'orders') {
    const number = part('number')
    return [number === '' ? orderStatuses.draft : joined(`№ ${number}`, ' от ', on('signedOn'))]
  }
  if (target === 'events') return named([joined(part('title'), ', ', on('heldOn')), part('title')])
  if (target === 'pairs') {
    const people = [part('mentorName'), part('menteeName')]
    const short = people.map(shortened).join(' – ')
    return [short, joined(short, ', с ', on('from')), people.join(' – ')]
  }
  const names = named([part('lastName'), part('firstName'), part('middleName')])
  return named([names.join(' '), names.slice(0, 2).join(' ')])
}

const joined = (name: string, between: string, more: string): string =>
  more === '' ? name : `${name}${between}${more}`

const named = (parts: readonly string[]): string[] => parts.filter(each => each !== '')

/** «Лисин Артём» of «Лисин Артём Олегович». */
const shortened = (name: string): string => name.split(/\s+/).slice(0, 2).join(' ')
