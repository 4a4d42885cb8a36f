import fc from 'fast-check'
import { addDays, addYears, type CivilDate } from '#shared/programme/civilDate.ts'
import type { Value } from '#shared/programme/column.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type TableName, tableOf } from '#shared/programme/tables.ts'

/** The cells that the rules look at. */
const cells = {
  pairs: [
    ...['from', 'to', 'endedOn', 'status', 'kind', 'group', 'form', 'mentor', 'mentee', 'order', 'orderName'],
    ...['mentorAgreedOn', 'menteeAgreedOn', 'parentAgreedOn', 'mentorAgreedOn', 'menteeAgreedOn'],
    ...['from', 'to', 'status', 'role', 'mentorName', 'menteeName', 'plannedMeetings'],
  ],
  participantDocuments: [
    ...['person', 'kind', 'signedBy', 'signer', 'signerName', 'separate'],
    ...['signedOn', 'validTo', 'withdrawnOn', 'signedOn', 'signedBy'],
  ],
  orders: ['kind', 'status', 'number', 'signedOn', 'validTo'],
  pairChanges: [
    ...['pair', 'kind', 'ground', 'whose', 'oldTo', 'newTo', 'successor', 'order', 'orderName'],
    ...['mentorAgreedOn', 'curatorAgreedOn', 'noticeOn'],
  ],
  publications: ['publishedOn', 'person', 'personName', 'removedOn'],
  mentors: ['category', 'employee', 'birthDate', 'schoolClass', 'status', 'joinedOn', 'checkedOn', 'row'],
  mentees: [
    ...['kind', 'birthDate', 'schoolClass', 'row', 'status', 'request', 'grounds', 'experience'],
    ...['joinedOn', 'checkedOn'],
  ],
  programmes: ['schoolYear', 'model', 'forms', 'planForms', 'number', 'approvedOn', 'finishedOn', 'row'],
  legalActs: ['kind', 'number', 'signedOn', 'to', 'inOrders', 'lastReadOn', 'row'],
  trainings: ['mentor', 'heldOn', 'row'],
  representatives: ['person', 'row'],
  plans: ['pair', 'dueOn', 'status', 'actual', 'evaluation', 'row'],
  meetings: ['pair', 'heldOn', 'heldOn', 'state', 'kind', 'format', 'row'],
  measurements: ['person', 'pair', 'moment', 'value', 'measuredOn', 'row'],
  surveys: ['person', 'pair', 'kind', 'filledOn', 'row'],
  roadmap: ['stage', 'status', 'row'],
  appeals: ['kind', 'person', 'receivedOn', 'decidedOn', 'row'],
  indicators: ['from', 'to', 'indicator', 'part', 'whole', 'row'],
  swots: ['form', 'schoolYear', 'madeOn', 'strengths', 'threats', 'row'],
  curatorSurveys: ['schoolYear', 'q1', 'q9', 'row'],
} as const satisfies Partial<Record<TableName, readonly string[]>>

type Mutated = keyof typeof cells
type Row = Readonly<Record<string, unknown>> & { id: string; unread: readonly string[] }

/** Which cell, and what to put there; the numbers are taken round the lengths of lists. */
export interface Mutation {
  table: Mutated
  row: number
  cell: number
  pick: number
  days: number
}

const near = fc.constantFrom(-366, -365, -31, -8, -3, -2, -1, 1, 2, 3, 8, 31, 365, 366)
const tables: readonly Mutated[] = [
  ...(['pairs', 'pairs', 'pairs', 'participantDocuments', 'participantDocuments', 'pairChanges'] as const),
  ...(['pairChanges', 'orders', 'publications', 'mentors', 'mentees', 'representatives'] as const),
  ...(['mentors', 'mentees', 'programmes', 'programmes', 'legalActs', 'trainings'] as const),
  ...(['plans', 'plans', 'meetings', 'meetings', 'measurements', 'surveys', 'surveys'] as const),
  ...(['roadmap', 'appeals', 'indicators', 'swots', 'curatorSurveys'] as const),
]

/** Any row, cell and value as likely as another. */
const any = fc.noBias(fc.nat(9999))

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    table: fc.constantFrom(...tables),
    row: any,
    cell: any,
    pick: any,
    days: fc.oneof(near, near, fc.integer({ min: -700, max: 700 }), fc.integer({ min: -2600, max: 900 })),
  }),
  { minLength: 1, maxLength: 5 },
)

const at = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** The programme with one cell changed, blanked or made unreadable, or one person's row gone. */
export function mutate(
  programme: WholeProgramme,
  { table, row: n, cell, pick, days }: Mutation,
): WholeProgramme {
  const rows = programme[table] as readonly unknown[] as readonly Row[]
  const row = at(rows, n)
  const key = at<string>(cells[table], cell) ?? ''
  if (row === undefined) return programme
  const changed =
    key === 'row'
      ? rows.filter(each => each !== row)
      : rows.map(each => (each === row ? withCell(programme, table, row, { key, pick, days }) : each))
  return { ...programme, [table]: changed }
}

function withCell(
  programme: WholeProgramme,
  table: Mutated,
  row: Row,
  { key, pick, days }: { key: string; pick: number; days: number },
): Row {
  const column = tableOf(table).columns[key]
  if (column === undefined) throw new Error(`No column ${table}.${key}`)
  const blank = (unread: boolean): Row => ({
    ...row,
    [key]: column.blank,
    unread: unread ? [...row.unread, key] : row.unread.filter(each => each !== key),
  })
  const put = (value: Value): Row => ({
    ...row,
    [key]: value,
    unread: row.unread.filter(each => each !== key),
  })
  switch (column.kind) {
    case 'date': {
      if (pick % 10 === 0) return blank(false)
      if (pick % 10 === 1) return blank(true)
      const before = row[key] as CivilDate | null
      const others = Object.values(row).filter(
        (value): value is CivilDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
      )
      const from = pick % 10 < 5 ? (before ?? at(others, pick)) : (at(others, days + 9999) ?? before)
      if (from == null) return put('2027-03-15' as CivilDate)
      if (key === 'birthDate') return put(addDays(addYears('2027-03-15' as CivilDate, -18), days))
      return put(addDays(from, pick % 10 === 9 ? 0 : days))
    }
    case 'choice': {
      const options = [null, ...Object.keys(column.options)]
      return pick % 9 === 0 ? blank(true) : put(at(options, pick) ?? null)
    }
    case 'ref': {
      const ids = column.to.flatMap(target => programme[target].map(({ id }) => id))
      return pick % 5 === 0 ? blank(false) : put(at(['nobody', ...ids], pick) ?? '')
    }
    case 'yesNo':
      return pick % 7 === 0 ? blank(true) : put(at([null, true, false], pick) ?? null)
    case 'entry': {
      if (pick % 7 === 0) return blank(true)
      const ids = programme.dictionaries
        .filter(({ dictionary }) => dictionary === column.dictionary)
        .map(({ id }) => id)
      return put(at([null, ...ids], pick) ?? null)
    }
    case 'entries': {
      const ids = programme.dictionaries
        .filter(({ dictionary }) => dictionary === column.dictionary)
        .map(({ id }) => id)
      const own = row[key] as readonly string[]
      if (pick % 5 === 0) return blank(pick % 10 === 0)
      return put(pick % 5 === 1 ? own.slice(1) : [...own, at(ids, days + 9999) ?? ''])
    }
    case 'number':
      if (pick % 7 === 0) return blank(true)
      return put(at([null, 0, 3, 4, 20], pick) ?? null)
    default:
      if (column.kind === 'schoolClass' && pick % 7 === 0) return blank(true)
      if (key === 'schoolYear') return put(at(['', '2025/26', '2026', '2026–2027'], pick) ?? '')
      return put(at(['', ' ', '40-од', '№ 40 – ОД', '12-од', 'Хор', '9 «А»'], pick) ?? '')
  }
}
