import type { Column } from '../column.ts'
import { tables } from '../tables.ts'
import type { ListKind } from './listKinds.ts'

/** Where a column of a list may go. */
export interface Target {
  key: string
  title: string
  synonyms: readonly string[]
}

const special = {
  fullName: {
    title: 'Фамилия, имя, отчество',
    synonyms: [
      'фио',
      'ф и о',
      'фамилия имя',
      'ученик',
      'учащийся',
      'участник',
      'наставник',
      'наставляемый',
      'фио наставника',
      'фио наставляемого',
      'фио ученика',
      'фио учителя',
    ],
  },
  side: {
    title: 'Роль: наставник или наставляемый',
    synonyms: ['роль', 'роль в программе', 'кто', 'статус участника'],
  },
  mentorName: { title: 'Наставник', synonyms: ['фио наставника', 'наставник фио'] },
  menteeName: {
    title: 'Наставляемый',
    synonyms: ['фио наставляемого', 'наставляемый фио', 'ученик', 'подопечный'],
  },
  form: { title: 'Форма', synonyms: ['форма наставничества'] },
  role: { title: 'Ролевая модель', synonyms: ['модель'] },
  from: { title: 'Начало', synonyms: ['с', 'срок с', 'дата начала', 'начало работы'] },
  to: {
    title: 'Окончание',
    synonyms: ['по', 'срок по', 'дата окончания', 'дата завершения', 'окончание работы'],
  },
  orderNumber: { title: 'Номер приказа', synonyms: ['приказ', 'приказ номер', 'номер', '№ приказа'] },
  orderDate: { title: 'Дата приказа', synonyms: ['от', 'дата', 'приказ от', 'приказ дата'] },
} as const

const target = (key: keyof typeof special): Target => ({ key, ...special[key] })

/** Columns of a base that a list may fill: all but machinery. */
function columnsOf(name: 'mentors' | 'mentees'): Target[] {
  return Object.entries<Column>(tables[name].columns)
    .filter(([key, column]) => !column.hidden && key !== 'status')
    .map(([key, column]) => ({ key, title: column.title, synonyms: column.synonyms ?? [] }))
}

/** All places a column of such a list may go, in the order they are offered. */
export function targetsOf(kind: ListKind): Target[] {
  if (kind === 'pairs')
    return (
      ['mentorName', 'menteeName', 'form', 'role', 'from', 'to', 'orderNumber', 'orderDate'] as const
    ).map(target)
  const own =
    kind === 'mentors'
      ? columnsOf('mentors')
      : kind === 'mentees'
        ? columnsOf('mentees')
        : merged(columnsOf('mentees'), columnsOf('mentors'))
  return [target('fullName'), ...(kind === 'people' ? [target('side')] : []), ...own]
}

/** A column that both bases have stands once, under the words of either. */
const merged = (one: readonly Target[], other: readonly Target[]): Target[] => [
  ...one.map(target => ({
    ...target,
    synonyms: [...target.synonyms, ...(other.find(({ key }) => key === target.key)?.synonyms ?? [])],
  })),
  ...other.filter(({ key }) => !one.some(each => each.key === key)),
]
