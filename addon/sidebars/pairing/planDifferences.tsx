import type { PlanDifference, PlannedMentor } from '#shared/matching/planDifferences.ts'
import { Diff } from '../parts/diff.tsx'
import { List } from '../parts/list.tsx'

/** What another run means for whom: Было / Станет, a mentee a line. */
export function PlanDifferences({ differences }: { differences: readonly PlanDifference[] }) {
  return (
    <List label="Отличия от прежнего плана" step={10}>
      {differences.map(({ mentee, was, becomes }) => (
        <li key={mentee.id} class="difference">
          <Diff changes={[{ label: mentee.name, was: said(was), becomes: said(becomes) }]} />
        </li>
      ))}
    </List>
  )
}

const said = (planned: PlannedMentor | null) =>
  planned === null
    ? 'без пары'
    : `${planned.mentor.name}, ${planned.kind === 'group' ? 'группа, ' : ''}${planned.score}`
