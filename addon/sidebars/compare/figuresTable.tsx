import type { ComponentChildren } from 'preact'
import { noBreak } from '#shared/language/noBreak.ts'
import { formatNumber } from '#shared/language/number.ts'
import { planDifferences } from '#shared/matching/planDifferences.ts'
import { planFigures } from '#shared/matching/planFigures.ts'
import { LinkButton } from '../parts/button.tsx'
import type { Compared } from './useComparison.ts'

export type FiguresTableProps = {
  compared: readonly Compared[]
  busy: boolean
  onTake: (compared: Compared) => void
  /** On paper: nobody is left out. */
  whole: boolean
}

/** Plans in numbers, a column a variant. */
export function FiguresTable({ compared, busy, onTake, whole }: FiguresTableProps) {
  const [first] = compared
  const line = (title: string, cell: (each: Compared) => ComponentChildren) => (
    <tr>
      <th scope="row">{title}</th>
      {compared.map(each => (
        <td key={each.id}>{cell(each)}</td>
      ))}
    </tr>
  )
  const of = (figure: 'mean' | 'worst' | 'median') => (each: Compared) => {
    const value = planFigures(each.plan.pairs)[figure]
    return value === null ? 'нет пар' : `${value} из ${each.plan.maxScore}`
  }
  return (
    <table class="compare figures">
      <caption class="sr">Варианты в числах</caption>
      <thead>
        <tr>
          <td />
          {compared.map(each => (
            <th key={each.id} scope="col">
              {each.title}
              <div class="no-print">
                <LinkButton disabled={busy} onClick={() => onTake(each)}>
                  Взять этот план<span class="sr">{` по варианту «${each.title}»`}</span>
                </LinkButton>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {line('Пары', ({ plan }) => (
          <>
            <b>{plan.pairs.length}</b> {`из ${plan.asked}`}
          </>
        ))}
        {line('Баллы пары в среднем', of('mean'))}
        {line('У самой слабой пары', of('worst'))}
        {line('У половины пар не меньше', of('median'))}
        {line('Баллы всех пар', ({ plan }) => formatNumber(planFigures(plan.pairs).total))}
        {line('Отличий от первого', each =>
          each === first || !first ? '–' : planDifferences(first.plan, each.plan).list.length,
        )}
        {line('Предпочли бы друг друга', ({ plan }) => (
          <Names
            whole={whole}
            names={plan.blocking.map(({ mentee, mentor }) => `${mentee.name} – ${mentor.name}`)}
          />
        ))}
        {line('Без пары', ({ plan }) => (
          <Names whole={whole} names={plan.unmatched.map(({ mentee }) => mentee.name)} />
        ))}
      </tbody>
    </table>
  )
}

const shownNames = 8

/** How many, and who. */
function Names({ names, whole }: { names: readonly string[]; whole: boolean }) {
  if (names.length === 0) return <>0</>
  const shown = whole ? names : names.slice(0, shownNames)
  return (
    <>
      <b>{names.length}</b>
      <ul>
        {shown.map(name => (
          <li key={name}>{noBreak(name)}</li>
        ))}
      </ul>
      {names.length > shown.length && `и ещё ${names.length - shown.length}`}
    </>
  )
}
