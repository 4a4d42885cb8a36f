import { dateInDigits } from '../language/dates.ts'
import type { RefTarget } from './column.ts'
import { orderStatuses } from './tables/orders.ts'

/**
 * How a row is called where another row points at it: the first is what a `label` cell holds, the others are what a
 * person may type instead.
 */
export function rowName(target: RefTarget, row: Readonly<Record<string, unknown>>): string[] {
  const part = (key: string) => String(row[key] ?? '').trim()
  if (target === 'orders') {
    const number = part('number')
    const signedOn = part('signedOn')
    return [
      number === ''
        ? orderStatuses.draft
        : `№ ${number}${signedOn === '' ? '' : ` от ${dateInDigits(signedOn)}`}`,
    ]
  }
  const names = [part('lastName'), part('firstName'), part('middleName')].filter(each => each !== '')
  return [names.join(' '), names.slice(0, 2).join(' ')].filter(each => each !== '')
}
