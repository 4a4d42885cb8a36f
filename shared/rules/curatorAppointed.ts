import { curatorName } from '../documents/namedPeople.ts'
import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { listName } from '../language/name.ts'
import { count } from '../language/plural.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Order } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { lackOfOrder } from './lackOfOrder.ts'
import { settingPlace } from './settingPlace.ts'
import { unreadCell } from './unreadCell.ts'

export const curatorAppointed = defineRule({
  id: 'curatorAppointed',
  clause: '4.3',
  title: 'Куратор назначен приказом руководителя, и действует только один такой приказ',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs', 'orders'],
  params: [],
  check: (programme, _, today) => {
    if (programme.pairs.length === 0) return []
    const orders = programme.orders.filter(({ kind }) => kind === 'curator')
    const standing = orders.filter(order => faultOf(order, today) === null).sort(byDay)
    if (standing.length === 1) return []
    const who = ['Куратор', listName(curatorName(settingsOf(programme)))]
      .filter(part => part !== '')
      .join(' ')
    const subject = { table: 'settings', id: 'curatorLast' } as const
    if (standing.length > 1) {
      const [first] = standing
      return [
        breach(
          subject,
          [],
          `${who}: одновременно действуют ${count(standing.length, 'приказ', 'приказа', 'приказов')} о назначении – ${list(standing.map(called))}. Укажите в ${standing.length > 2 ? 'прежних' : 'прежнем'} последний день действия.`,
          first ? placeOf('orders', first, 'validTo') : null,
          { severity: 'warning' },
        ),
      ]
    }
    const latest = [...orders].sort(byDay).pop()
    const fault = latest && faultOf(latest, today)
    return [
      latest && fault
        ? breach(subject, [], `${who}: ${fault.says}`, placeOf('orders', latest, fault.column))
        : breach(
            subject,
            [],
            `${who}: приказа о назначении нет. Подготовьте его и внесите на лист «Приказы» с номером и датой.`,
            settingPlace(programme, 'curatorLast'),
          ),
    ]
  },
})

/** The earliest first. */
const byDay = (a: Order, b: Order): number => (a.signedOn ?? '').localeCompare(b.signedOn ?? '')

const called = ({ number, signedOn }: Order): string =>
  `№ ${number}${signedOn === null ? '' : ` от ${dateInDigits(signedOn)}`}`

/** Why an order does not appoint anybody today; null when it does. */
function faultOf(order: Order, today: CivilDate): { says: string; column: string } | null {
  const lack = lackOfOrder(order, '', ' о назначении') ?? unreadCell('orders', order, ['validTo'])
  if (lack !== null) return { says: lack.says, column: lack.column ?? 'number' }
  const { signedOn, validTo } = order
  if (signedOn !== null && signedOn > today)
    return {
      column: 'signedOn',
      says: `приказ о назначении ${called(order)} ещё не вступил в силу. Проверьте его дату.`,
    }
  if (validTo !== null && validTo < today)
    return {
      column: 'validTo',
      says: `приказ о назначении ${called(order)} действовал по ${dateInDigits(validTo)}. Подготовьте новый.`,
    }
  return null
}
