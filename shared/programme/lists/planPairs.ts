import { dateInDigits } from '../../language/dates.ts'
import { isSamePerson } from '../../people/isSamePerson.ts'
import { fullWithClass } from '../../people/personName.ts'
import { findBreaches } from '../../rules/findBreaches.ts'
import { mentorLoad } from '../../rules/mentorLoad.ts'
import { pairPeriod } from '../../rules/pairPeriod.ts'
import { apply } from '../apply.ts'
import type { CivilDate } from '../civilDate.ts'
import { type Dictionary, dictionaryOf } from '../dictionary.ts'
import { append, type Edit } from '../edit.ts'
import type { NewId } from '../newId.ts'
import { type CivilDateOf, parseDate } from '../parseDate.ts'
import type { Programme } from '../programme.ts'
import { type Mentee, type Mentor, tables } from '../tables.ts'
import type { Answer, ListRow } from './planPeople.ts'
import type { Mapping } from './recognise.ts'
import { indexPeople, type PeopleIndex } from './samePerson.ts'
import { splitName } from './splitName.ts'
import type { SplitTable } from './splitTable.ts'

export interface PairsPlan {
  rows: ListRow[]
  edits: Edit[]
}

export interface PairsList {
  table: SplitTable
  mapping: Mapping
  /** For a row whose names fit several people: «mentor id|mentee id». */
  answers: Readonly<Record<number, Answer>>
}

type Cells = (key: string) => string

/**
 * What loading pairs that already run on paper would do: pairs «действует» with their orders as registered ones. A pair
 * that runs against the положение is loaded all the same, because it runs, and its row says what is wrong.
 */
export function planPairs(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'orders'>,
  list: PairsList,
  { today, newId, civilDateOf }: { today: CivilDate; newId: NewId; civilDateOf: CivilDateOf },
): PairsPlan {
  const dictionary = dictionaryOf(programme)
  const indexes = { mentors: indexPeople(programme.mentors), mentees: indexPeople(programme.mentees) }
  const edits: Edit[] = []
  const orders = new Map(
    programme.orders
      .filter(order => order.status === 'registered')
      .map(order => [`${order.number}|${order.signedOn}`, order.id]),
  )
  const known = new Set(programme.pairs.map(pair => `${pair.mentor}|${pair.mentee}|${pair.from}`))
  const added = new Map<number, string>()

  const rows = list.table.rows.map(({ line, cells }): ListRow => {
    const cell: Cells = key => cells[list.mapping.indexOf(key)] ?? ''
    const row: ListRow = {
      line,
      who: `${cell('menteeName')} – ${cell('mentorName')}`,
      base: null,
      status: 'problem',
      says: [],
      candidates: [],
    }
    const answer = list.answers[line]
    if (answer === 'skip') return { ...row, status: 'skipped' }
    const people = whoTheyAre(cell, indexes, answer)
    if ('unclear' in people) return { ...row, ...people.unclear }
    const terms = readTerms(cell, dictionary, civilDateOf)
    if (terms.set === null) return { ...row, says: terms.says }
    const { form, role, from, to, number, signedOn } = terms.set
    const key = `${people.mentor.id}|${people.mentee.id}|${from}`
    if (known.has(key)) return { ...row, status: 'same', says: ['Такая пара уже есть'] }
    known.add(key)

    const orderKey = `${number}|${signedOn}`
    let order = orders.get(orderKey)
    if (order === undefined) {
      order = newId(prefixOf('orders'))
      orders.set(orderKey, order)
      edits.push(
        append('orders', {
          id: order,
          kind: 'pairs',
          title: 'Об утверждении наставнических пар',
          status: 'registered',
          number,
          signedOn,
          note: 'Внесён из списка',
        }),
      )
    }
    const id = newId(prefixOf('pairs'))
    added.set(line, id)
    edits.push(
      append('pairs', {
        id,
        mentor: people.mentor.id,
        mentee: people.mentee.id,
        kind: 'pair',
        form,
        role,
        from,
        to,
        status: 'active',
        order,
        note: 'Внесена из списка',
      }),
    )
    return { ...row, status: 'added', says: [...terms.says, `№ ${number} от ${dateInDigits(signedOn)}`] }
  })

  const breaches = findBreaches(
    [pairPeriod, mentorLoad],
    { ...apply(programme, edits), pairChanges: [], ruleChoices: [], deviations: [] },
    today,
  )
  const wrongWith = (pair: string | undefined) =>
    breaches.filter(({ about }) => pair !== undefined && about.includes(pair)).map(({ sentence }) => sentence)
  return {
    rows: rows.map(row => ({ ...row, says: [...row.says, ...wrongWith(added.get(row.line))] })),
    edits,
  }
}

/** The two people a row names, or what the row is while they are not clear. */
function whoTheyAre(
  cell: Cells,
  indexes: { mentors: PeopleIndex<Mentor>; mentees: PeopleIndex<Mentee> },
  answer: Answer | undefined,
): { mentor: Mentor; mentee: Mentee } | { unclear: Partial<ListRow> } {
  const mentors = indexes.mentors.candidates(splitName(cell('mentorName')))
  const mentees = indexes.mentees.candidates(splitName(cell('menteeName')))
  const missing = [
    mentors.length === 0
      ? [`Наставника «${cell('mentorName')}» нет в базе: сначала загрузите наставников`]
      : [],
    mentees.length === 0
      ? [`Наставляемого «${cell('menteeName')}» нет в базе: сначала загрузите наставляемых`]
      : [],
  ].flat()
  if (missing.length > 0) return { unclear: { says: missing } }
  const both = mentors.flatMap(mentor =>
    mentees.map(mentee => ({ id: `${mentor.id}|${mentee.id}`, mentor, mentee })),
  )
  const chosen =
    both.length === 1 ? both[0] : both.find(({ id }) => typeof answer === 'object' && id === answer.same)
  if (chosen === undefined)
    return {
      unclear: {
        status: 'question',
        says: ['Такое имя у нескольких людей'],
        candidates: both.map(({ id, mentor, mentee }) => ({
          id,
          name: `${fullWithClass(mentee)} – ${fullWithClass(mentor)}`,
        })),
      },
    }
  return isSamePerson(chosen.mentor, chosen.mentee)
    ? {
        unclear: {
          says: ['Наставник и наставляемый – один человек. Исправьте в списке одно из имён'],
        },
      }
    : chosen
}

interface Terms {
  form: string
  role: string | null
  from: CivilDate
  to: CivilDate
  number: string
  signedOn: CivilDate
}

/** What a row says of the pair itself; `set` is null where it does not say enough to load the pair. */
function readTerms(
  cell: Cells,
  dictionary: Dictionary,
  civilDateOf: CivilDateOf,
): { set: Terms | null; says: string[] } {
  const says: string[] = []
  const date = (key: string, title: string): CivilDate | null => {
    const parsed = parseDate(cell(key), civilDateOf)
    if (parsed.problem !== undefined) says.push(`${title}: ${parsed.problem}`)
    else if (parsed.value === null) says.push(`${title}: не заполнено`)
    return parsed.value ?? null
  }
  const form = dictionary.byTitle('form', cell('form'))
  if (!form)
    says.push(cell('form') === '' ? 'Форма: не заполнена' : `Формы «${cell('form')}» нет в справочнике`)
  const role = cell('role') === '' ? undefined : dictionary.byTitle('role', cell('role'))
  if (cell('role') !== '' && !role)
    says.push(`Ролевой модели «${cell('role')}» нет в справочнике, она останется пустой`)
  const from = date('from', 'Начало')
  const to = date('to', 'Окончание')
  const number = cell('orderNumber').replace(/^№\s*/, '')
  if (number === '') says.push('Номер приказа: не заполнен')
  const signedOn = date('orderDate', 'Дата приказа')
  if (!form || from === null || to === null || number === '' || signedOn === null) return { set: null, says }
  if (to < from)
    return { set: null, says: [`Окончание ${dateInDigits(to)} раньше начала ${dateInDigits(from)}`] }
  return { set: { form: form.id, role: role?.id ?? null, from, to, number, signedOn }, says }
}

const prefixOf = (name: 'orders' | 'pairs'): string => {
  const column = tables[name].columns.id
  return column.kind === 'id' ? column.prefix : ''
}
