import { dateInDigits } from '#shared/language/dates.ts'
import { personValueFault } from '#shared/people/personValueFault.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { Value } from '#shared/programme/column.ts'
import type { FormTable } from './rowForm.ts'
import { type Refused, refuse } from './refusal.ts'

type Values = Readonly<Record<string, Value>>
interface Limits {
  maxMentees: number
  today: CivilDate
}

/** A value that can be read and yet can't be: what is wrong with it, or null. */
type Check = (values: Values, after: Values, limits: Limits) => string | null

const dateOf = (value: Value | undefined) =>
  typeof value === 'string' && value !== '' ? (value as CivilDate) : null
const numberOf = (value: Value | undefined) => (typeof value === 'number' ? value : null)

const notFuture =
  (key: string): Check =>
  (values, _, { today }) => {
    const date = dateOf(values[key])
    return date !== null && date > today ? `День ${dateInDigits(date)} ещё не наступил` : null
  }

const notBefore =
  (key: string, earlier: string, says: string): Check =>
  (_, after) => {
    const date = dateOf(after[key])
    const first = dateOf(after[earlier])
    return date !== null && first !== null && date < first ? says : null
  }

const capacity: Check = ({ capacity }, _, { maxMentees }) => {
  const number = numberOf(capacity)
  return number !== null && number > maxMentees
    ? `По настройкам можно не больше ${maxMentees} (п. 4.12)`
    : null
}

const birthDate: Check = (values, _, { today }) => personValueFault('birthDate', values, today)
const classTo: Check = (_, after, { today }) => personValueFault('classTo', after, today)

const status: Check = values =>
  values.status === 'archived' ? 'В архив переводит кнопка «В архив» внизу карточки' : null

const checks: Record<FormTable, Readonly<Record<string, Check>>> = {
  mentors: { birthDate, capacity, classTo, status, checkedOn: notFuture('checkedOn') },
  mentees: { birthDate, status, checkedOn: notFuture('checkedOn') },
  representatives: {},
  participantDocuments: {
    signedOn: notFuture('signedOn'),
    validTo: notBefore('validTo', 'signedOn', 'Срок кончается раньше, чем документ подписан'),
    withdrawnOn: notBefore('withdrawnOn', 'signedOn', 'Отозван раньше, чем подписан'),
  },
}

/** What is wrong with the values of a form taken together; only fields that are being written are blamed. */
export function checkRow(table: FormTable, values: Values, after: Values, limits: Limits): Refused | null {
  for (const [key, check] of Object.entries(checks[table])) {
    const says = check(values, after, limits)
    if (says !== null) return refuse('badInput', says, 'Исправьте поле и сохраните снова', { at: key })
  }
  return null
}
