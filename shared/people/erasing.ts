import type { Value } from '../programme/column.ts'
import { type TableName, type Tables, tableOf } from '../programme/tables.ts'
import type { Person } from './isPupil.ts'

/** What is left of somebody whose data were destroyed: the row with its ID, without anything that tells who it was. */
export const tombstone = { lastName: 'Данные', firstName: 'удалены' } as const
export const erasedText = `${tombstone.lastName} ${tombstone.firstName}`

export const isErased = ({ status, lastName, firstName }: Person): boolean =>
  status === 'archived' && lastName === tombstone.lastName && firstName === tombstone.firstName

type Keys<N extends TableName> = keyof Tables[N]['columns'] & string

/** What becomes of the rows of a table that speak of the person whose data are destroyed. */
export type Fate<N extends TableName = TableName> =
  | { row: 'gone' }
  | {
      row: 'stays'
      /** texts: columns of text and sensitive ones · everything: all but the ID */
      clears: 'texts' | 'everything'
      /** Columns that stay all the same, each with the reason. */
      keeps?: Partial<Record<Keys<N>, string>>
      /** What is written instead of a blank. */
      sets?: Partial<Record<Keys<N>, Value>>
      /** A row about a pair: its texts are the mentee's, and of a mentor's only the curator's remarks go. */
      of?: 'mentee'
    }
  | { row: 'nobodys'; why: string }

const school = { row: 'nobodys', why: 'о школе и программе в целом' } as const
const machinery = { row: 'nobodys', why: 'только номера строк и время, без значений' } as const
const person = {
  row: 'stays',
  clears: 'everything',
  sets: { ...tombstone, status: 'archived' },
} as const

/** Table by table: the one place that says what destroying the data of a person means (152-ФЗ, ст. 3, п. 8). */
export const erasing: { readonly [N in TableName]: Fate<N> } = {
  mentors: person,
  mentees: {
    ...person,
    keeps: { kind: 'обучающийся или педагог: для счёта, никого не называет' },
    sets: { ...person.sets, request: erasedText },
  },
  representatives: { row: 'gone' },
  participantDocuments: {
    row: 'stays',
    clears: 'texts',
    keeps: { edition: 'версия текста согласия: доказывает, что согласие было' },
  },
  pairs: {
    row: 'stays',
    clears: 'texts',
    keeps: { group: 'название группы', agreedBy: 'кто из школы записал согласие' },
  },
  orders: { row: 'nobodys', why: 'изданный приказ хранится по архивным правилам' },
  plans: { row: 'stays', clears: 'texts', of: 'mentee', sets: { task: erasedText } },
  meetings: { row: 'stays', clears: 'texts', of: 'mentee' },
  pairChanges: { row: 'stays', clears: 'texts', keeps: { ground: 'по нему издан приказ' } },
  appeals: { row: 'stays', clears: 'texts' },
  trainings: {
    row: 'stays',
    clears: 'texts',
    keeps: { title: 'чему учили', expert: 'кто учил' },
  },
  programmes: school,
  roadmap: school,
  events: school,
  attendances: { row: 'stays', clears: 'texts' },
  webForms: { row: 'nobodys', why: 'вопросы школы; имена в выборе заменяются отдельно' },
  questions: school,
  responses: {
    row: 'stays',
    clears: 'texts',
    keeps: {
      title: 'какая анкета',
      receivedAt: 'день ответа',
      webForm: 'какая анкета',
      hash: 'по нему видно, что ответ уже разобран',
    },
    sets: { state: 'withdrawn' },
  },
  quarantine: { row: 'gone' },
  surveys: { row: 'stays', clears: 'texts' },
  measurements: {
    row: 'stays',
    clears: 'texts',
    keeps: {
      parameter: 'что измеряли: для средних по программе',
      instrument: 'чем измеряли',
      value: 'для средних по программе, без имени',
    },
  },
  indicators: school,
  swots: school,
  curatorSurveys: school,
  publications: { row: 'stays', clears: 'texts' },
  dictionaries: school,
  legalActs: school,
  decisions: { row: 'gone' },
  preferences: { row: 'gone' },
  scenarios: school,
  settings: school,
  ruleChoices: school,
  deviations: {
    row: 'stays',
    clears: 'texts',
    keeps: {
      rule: 'какое правило',
      title: 'какое правило',
      clause: 'какой пункт',
      subject: 'номер строки',
      decidedBy: 'кто решил',
    },
    sets: { about: erasedText, reason: erasedText },
  },
  declensions: { row: 'gone' },
  journal: machinery,
  undo: { row: 'gone' },
  checks: machinery,
}

/** Keys of the columns that are cleared in a row that stays. */
export function clearedColumns(table: TableName): string[] {
  const fate: Fate = erasing[table]
  if (fate.row !== 'stays') return []
  const { columns } = tableOf(table)
  const kept: Readonly<Record<string, unknown>> = { ...fate.keeps, ...fate.sets }
  return Object.entries(columns).flatMap(([key, column]) =>
    column.kind !== 'id' &&
    !(key in kept) &&
    (fate.clears === 'everything' || column.kind === 'text' || column.sensitive)
      ? [key]
      : [],
  )
}
