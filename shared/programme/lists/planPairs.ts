import type { CivilDate } from '../civilDate.ts'
import { dictionaryOf } from '../dictionary.ts'
import { append, type Edit } from '../edit.ts'
import type { NewId } from '../newId.ts'
import { type CivilDateOf, parseDate } from '../parseDate.ts'
import type { Programme } from '../programme.ts'
import { tables } from '../tables.ts'
import { showDate } from '../writeCell.ts'
import type { Answer, ListRow } from './planPeople.ts'
import type { Mapping } from './recognise.ts'
import { indexPeople } from './samePerson.ts'
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

type Person = { id: string; lastName: string; firstName: string; middleName: string; schoolClass: string }
const named = (person: Person) =>
  [[person.lastName, person.firstName, person.middleName].filter(Boolean).join(' '), person.schoolClass]
    .filter(Boolean)
    .join(', ')

/** What loading pairs that already run on paper would do: pairs «действует» with their orders as registered ones. */
export function planPairs(
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'orders'>,
  list: PairsList,
  { newId, civilDateOf }: { newId: NewId; civilDateOf: CivilDateOf },
): PairsPlan {
  const dictionary = dictionaryOf(programme)
  const mentors = indexPeople<Person>(programme.mentors)
  const mentees = indexPeople<Person>(programme.mentees)
  const edits: Edit[] = []
  const orders = new Map(
    programme.orders
      .filter(order => order.status === 'registered')
      .map(order => [`${order.number}|${order.signedOn}`, order.id]),
  )
  const known = new Set(programme.pairs.map(pair => `${pair.mentor}|${pair.mentee}|${pair.from}`))

  const rows = list.table.rows.map(({ line, cells }): ListRow => {
    const cell = (key: string) => cells[list.mapping.indexOf(key)] ?? ''
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
    const sides = {
      mentor: mentors.candidates(splitName(cell('mentorName'))),
      mentee: mentees.candidates(splitName(cell('menteeName'))),
    }
    const missing = [
      sides.mentor.length === 0
        ? `Наставника «${cell('mentorName')}» нет в базе: сначала загрузите наставников`
        : '',
      sides.mentee.length === 0
        ? `Наставляемого «${cell('menteeName')}» нет в базе: сначала загрузите наставляемых`
        : '',
    ].filter(each => each !== '')
    if (missing.length > 0) return { ...row, says: missing }
    const both = sides.mentor.flatMap(mentor => sides.mentee.map(mentee => ({ mentor, mentee })))
    const chosen =
      both.length === 1
        ? both[0]
        : both.find(
            each => typeof answer === 'object' && `${each.mentor.id}|${each.mentee.id}` === answer.same,
          )
    if (chosen === undefined)
      return {
        ...row,
        status: 'question',
        says: ['Такое имя у нескольких людей'],
        candidates: both.map(each => ({
          id: `${each.mentor.id}|${each.mentee.id}`,
          name: `${named(each.mentee)} – ${named(each.mentor)}`,
        })),
      }
    if (chosen.mentor.id === chosen.mentee.id)
      return { ...row, says: ['Наставник и наставляемый — один человек'] }

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
    if (!form || from === null || to === null || number === '' || signedOn === null) return { ...row, says }
    if (to < from) return { ...row, says: [`Окончание ${showDate(to)} раньше начала ${showDate(from)}`] }
    const key = `${chosen.mentor.id}|${chosen.mentee.id}|${from}`
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
    edits.push(
      append('pairs', {
        id: newId(prefixOf('pairs')),
        mentor: chosen.mentor.id,
        mentee: chosen.mentee.id,
        kind: 'pair',
        form: form.id,
        role: role?.id ?? null,
        from,
        to,
        status: 'active',
        order,
        note: 'Внесена из списка',
      }),
    )
    return { ...row, status: 'added', says: [...says, `№ ${number} от ${showDate(signedOn)}`] }
  })
  return { rows, edits }
}

const prefixOf = (name: 'orders' | 'pairs'): string => {
  const column = tables[name].columns.id
  return column.kind === 'id' ? column.prefix : ''
}
