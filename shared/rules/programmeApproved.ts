import { dateInDigits } from '../language/dates.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import type { CivilDate } from '../programme/civilDate.ts'
import { type YearProgramme, yearsAtWork } from './programmesOfYears.ts'
import { breach, type Found, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { settingPlace } from './settingPlace.ts'
import { unreadCell } from './unreadCell.ts'

export const programmeApproved = defineRule({
  id: 'programmeApproved',
  clause: '3.3',
  title: 'На каждый учебный год, в котором работают пары, утверждена программа наставничества',
  severity: 'error',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs', 'programmes'],
  params: [],
  check: (programme, _, today) => {
    const years = yearsAtWork(programme, today)
    const wrong = years.flatMap(({ name, pairs, firstStart, programmes }): Found[] => {
      const faults = programmes.map(each => ({ each, fault: faultOf(each, firstStart) }))
      const [nearest] = faults
      if (nearest === undefined || faults.some(({ fault }) => fault === null)) return []
      const { each, fault } = nearest
      return [
        breach(
          { table: 'programmes', id: each.id },
          pairs.map(({ id }) => id),
          `Программа на ${name} учебный год: ${fault?.says}`,
          placeOf('programmes', each, fault?.column ?? 'number'),
        ),
      ]
    })
    const bare = years.filter(({ programmes }) => programmes.length === 0)
    if (bare.length === 0) return wrong
    const names = bare.map(({ name }) => name)
    const pairs = [...new Set(bare.flatMap(year => year.pairs.map(({ id }) => id)))]
    return [
      ...wrong,
      breach(
        { table: 'settings', id: 'schoolYear' },
        pairs,
        `Программа на ${list(names)} ${names.length > 1 ? 'учебные годы' : 'учебный год'} не внесена, а в приказах и в работе ${count(pairs.length, 'пара', 'пары', 'пар')}. Внесите программу на лист «Программы года» с номером и датой приказа.`,
        settingPlace(programme, 'schoolYear'),
      ),
    ]
  },
})

/** What a programme lacks to be approved in time; null when it lacks nothing. */
function faultOf(
  programme: YearProgramme,
  firstStart: CivilDate | null,
): { says: string; column: 'number' | 'approvedOn' } | null {
  const { number, approvedOn } = programme
  const unread = unreadCell('programmes', programme, ['approvedOn'])
  if (unread !== null) return unread
  const lacks = [number.trim() === '' ? 'номера приказа' : '', approvedOn === null ? 'даты утверждения' : '']
  if (approvedOn === null || number.trim() === '')
    return {
      says: `нет ${list(lacks)}. Впишите ${lacks.includes('') ? (approvedOn === null ? 'её' : 'его') : 'их'} на листе «Программы года».`,
      column: number.trim() === '' ? 'number' : 'approvedOn',
    }
  if (firstStart === null || approvedOn <= firstStart) return null
  return {
    says: `утверждена ${dateInDigits(approvedOn)}, а первая пара начинается ${dateInDigits(firstStart)}. Проверьте обе даты.`,
    column: 'approvedOn',
  }
}
