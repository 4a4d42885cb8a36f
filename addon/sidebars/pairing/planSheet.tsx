import { dateInDigits } from '#shared/language/dates.ts'
import { planSheetTables } from '#shared/matching/planTables.ts'
import { PaperTable } from './paperTable.tsx'
import type { Plan } from './setup.ts'
import { SheetFrame } from './sheetFrame.tsx'

/** The plan on paper, for a talk with the head or the form teachers. */
export function PlanSheet({ plan }: { plan: Plan }) {
  const period = `${dateInDigits(plan.from)}–${dateInDigits(plan.to)}`
  const { pairs, unmatched } = planSheetTables(plan)
  return (
    <SheetFrame title="План наставнических пар" paper={plan.paper}>
      <p>{`Форма «${plan.formTitle}», ${period}. С парой ${plan.pairs.length} из ${plan.asked}. ${plan.proof}`}</p>
      {plan.pairs.length > 0 && <PaperTable {...pairs} />}
      {plan.unmatched.length > 0 && (
        <>
          <h2>{`Без пары: ${plan.unmatched.length}`}</h2>
          <PaperTable {...unmatched} />
        </>
      )}
    </SheetFrame>
  )
}
