import { dateInDigits } from '../language/dates.ts'
import { count } from '../language/plural.ts'
import { type CivilDate, dayNumber } from '../programme/civilDate.ts'
import { type Dictionary, dictionaryOf } from '../programme/dictionary.ts'
import { update } from '../programme/edit.ts'
import { type LegalAct, tables } from '../programme/tables.ts'
import { showValue } from '../programme/writeCell.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'
import { unreadCell } from './unreadCell.ts'

/** The school's own acts are checked by the school as it writes them; what others issued may change unnoticed. */
const own: readonly LegalAct['kind'][] = ['regulations', 'roadmap', 'programme']

export const actsReread = defineRule({
  id: 'actsReread',
  clause: '1.1',
  title: 'Документы, на которых основано наставничество, сверяются с действующими редакциями',
  severity: 'warning',
  appliesTo: ['inOrder', 'active'],
  reads: ['pairs', 'legalActs'],
  params: ['actsReadDays'],
  check: (programme, { actsReadDays }, today) => {
    if (programme.pairs.length === 0) return []
    const dictionary = dictionaryOf(programme)
    return programme.legalActs.flatMap(act => {
      const { to, kind, inOrders } = act
      if (own.includes(kind) || !inOrders || (to !== null && to < today)) return []
      const unread = unreadCell('legalActs', act, ['lastReadOn'])
      const says = unread?.says ?? faultOf(act, actsReadDays, today)
      if (says === null) return []
      const done = update('legalActs', act, { lastReadOn: today })
      return breach(
        { table: 'legalActs', id: act.id },
        [],
        `${nameOf(act, dictionary)}: ${says}`,
        placeOf('legalActs', act, 'lastReadOn'),
        unread === null ? { fix: { title: `Отметить сверку ${dateInDigits(today)}`, edits: [done] } } : {},
      )
    })
  },
})

/** «Распоряжение № Р-145 от 25.12.2019»; an act without a number goes by its title. */
function nameOf({ kind, number, signedOn, title }: LegalAct, dictionary: Dictionary): string {
  if (number.trim() === '') return title
  const word =
    kind === null || kind === 'other'
      ? 'документ'
      : showValue(tables.legalActs.columns.kind, kind, dictionary)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} № ${number}${signedOn === null ? '' : ` от ${dateInDigits(signedOn)}`}`
}

function faultOf(act: LegalAct, days: number, today: CivilDate): string | null {
  const next = 'Проверьте, не изменился ли документ, и отметьте дату.'
  if (act.lastReadOn === null) return `не отмечено, когда его сверяли с действующей редакцией. ${next}`
  if (dayNumber(today) - dayNumber(act.lastReadOn) <= days) return null
  return `последняя сверка ${dateInDigits(act.lastReadOn)}, а нужна раз в ${count(days, 'день', 'дня', 'дней')}. ${next}`
}
