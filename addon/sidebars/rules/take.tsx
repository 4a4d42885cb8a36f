import { dateInDigits } from '#shared/language/dates.ts'
import { IconButton } from '../parts/button.tsx'
import { saveTables } from '../saveTables.ts'
import type { BreachLine, Checked } from './groups.ts'
import { rulesTables } from './rulesTables.ts'

type TakeProps = { checked: Checked; lines: readonly BreachLine[]; onPrint: () => void }

/** The list as it is filtered, to take away on paper or in a file. */
export function Take({ checked, lines, onPrint }: TakeProps) {
  const save = () =>
    void saveTables(`Проверка правил, ${dateInDigits(checked.paper.today)}`, rulesTables(checked, lines))
  return (
    <span class="take">
      <IconButton icon="print" label="Напечатать список" onClick={onPrint} />
      <IconButton icon="download" label="Скачать список .xlsx" onClick={save} />
    </span>
  )
}
