import { PaperTable } from '../pairing/paperTable.tsx'
import { SheetFrame } from '../pairing/sheetFrame.tsx'
import type { BreachLine, Checked } from './groups.ts'
import { breachTable } from './rulesTables.ts'
import { checkedSays } from './words.ts'

/** The list on paper, for a talk with the head. */
export function RulesSheet({ checked, lines }: { checked: Checked; lines: readonly BreachLine[] }) {
  return (
    <SheetFrame title="Список нарушений положения о наставничестве" paper={checked.paper}>
      <p>{`${checkedSays(checked)}.`}</p>
      <PaperTable {...breachTable(checked, lines)} />
    </SheetFrame>
  )
}
