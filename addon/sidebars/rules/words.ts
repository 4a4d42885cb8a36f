import { count, plural } from '#shared/language/plural.ts'
import type { Checked } from './groups.ts'

/** «Проверены 74 пары и 172 участника». */
export function checkedSays({ pairs, people }: Pick<Checked, 'pairs' | 'people'>): string {
  const counted = [
    ...(pairs > 0 ? [count(pairs, 'пара', 'пары', 'пар')] : []),
    ...(people > 0 || pairs === 0 ? [count(people, 'участник', 'участника', 'участников')] : []),
  ]
  const verb =
    pairs > 0
      ? plural(pairs, 'Проверена', 'Проверены', 'Проверено')
      : plural(people, 'Проверен', 'Проверены', 'Проверено')
  return `${verb} ${counted.join(' и\u00a0')}`
}

/** «Сегодня в 9:40 проверены 74 пары и 172 участника». */
export function checkedAtSays(checked: Pick<Checked, 'pairs' | 'people'>, at: Date): string {
  const says = checkedSays(checked)
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  return `Сегодня в\u00a0${time} ${says.charAt(0).toLowerCase()}${says.slice(1)}`
}

/** With a full stop, unless it ends with one already: «Директор Лучникова Е. В.». */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)
