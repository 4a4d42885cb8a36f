import type { ViewOf } from '#addon/features/call.ts'
import { PaperTable } from '../pairing/paperTable.tsx'
import { SheetFrame } from '../pairing/sheetFrame.tsx'

/** The candidates on paper, for the talk with the head who decides by an order (положение, п. 4.15). */
export function CandidatesSheet({ view }: { view: ViewOf<'replacementCandidates'> }) {
  const { candidates, mentee, mentor, score, form, term, paper } = view
  const most = candidates[0]?.maxScore ?? 0
  return (
    <SheetFrame title="Кандидаты на замену наставника" paper={paper}>
      <p>
        {`Наставляемый: ${mentee.name}. Прежний наставник: ${mentor}${score === null ? '' : `, ${score} из ${most} баллов`}. `}
        {`Форма «${form}», оставшийся срок ${term}. Остальные пары не меняются.`}
      </p>
      <PaperTable
        columns={[
          { title: 'Кандидат', width: 30 },
          { title: `Баллы из ${most}`, width: 14 },
          { title: 'Почему', width: 56 },
        ]}
        rows={candidates.map(each => [
          each.mentor.name,
          each.score,
          each.rows
            .filter(({ points }) => points > 0)
            .map(({ sentence }) => sentence)
            .join('. '),
        ])}
      />
    </SheetFrame>
  )
}
