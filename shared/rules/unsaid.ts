import { list } from '../language/list.ts'

/**
 * «в записи о продлении не указаны основание и новое окончание. Дополните её на листе «Изменения пар».»
 * @param of «о продлении»
 * @param lacks what is missing, neuter unless it says otherwise; at least one
 */
export function unsaid(of: string, lacks: readonly { what: string; feminine?: boolean }[]): string {
  const [first] = lacks
  const ending = lacks.length > 1 ? 'ы' : first?.feminine ? 'а' : 'о'
  return `в записи ${of} не указан${ending} ${list(lacks.map(({ what }) => what))}. Дополните её на листе «Изменения пар».`
}
