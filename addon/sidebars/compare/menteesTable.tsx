import { useState } from 'preact/hooks'
import { noBreak } from '#shared/language/noBreak.ts'
import { ledBy } from '#shared/matching/ledBy.ts'
import { planComparison } from '#shared/matching/planComparison.ts'
import { offerOf } from '#shared/matching/planDifferences.ts'
import { LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Chip } from '../parts/chip.tsx'
import { Section } from '../parts/section.tsx'
import type { Compared } from './useComparison.ts'

const portion = 100

/** Who has whom in which variant; rows in which the variants differ say so. */
export function MenteesTable({ compared, whole }: { compared: readonly Compared[]; whole: boolean }) {
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const [shown, setShown] = useState(portion)
  const rows = planComparison(compared.map(({ plan }) => plan))
  const differing = rows.filter(({ differs }) => differs)
  const wanted = onlyDiffering ? differing : rows
  const listed = whole ? wanted : wanted.slice(0, shown)
  const left = wanted.length - listed.length
  return (
    <Section
      title="Кто с кем"
      aside={<span class="small dim" role="status">{`отличий: ${differing.length} из ${rows.length}`}</span>}
      gap={2}
    >
      <div class="no-print">
        <Checkbox checked={onlyDiffering} onChange={setOnlyDiffering} disabled={differing.length === 0}>
          Только отличия
        </Checkbox>
      </div>
      {differing.length === 0 && <p class="small">Во всех вариантах пары одни и те же</p>}
      <table class="compare">
        <caption class="sr">Наставляемые и их наставники по вариантам</caption>
        <thead>
          <tr>
            <th scope="col">Наставляемый</th>
            {compared.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ mentee, planned, differs }) => (
            <tr key={mentee.id} class={differs ? 'differs' : undefined}>
              <th scope="row">
                {noBreak(mentee.name)}
                {differs && (
                  <div>
                    <Chip tone="info" icon="swap">
                      отличается
                    </Chip>
                  </div>
                )}
              </th>
              {planned.map((each, index) => (
                <td
                  key={compared[index]?.id}
                  class={offerOf(each) === offerOf(planned[0] ?? null) ? undefined : 'other'}
                >
                  {each === null ? (
                    'без пары'
                  ) : (
                    <>
                      {noBreak(ledBy({ kind: 'single', ...each }))} <span class="num dim">{each.score}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p>
          <LinkButton
            onClick={() => setShown(shown + portion)}
          >{`Показать ещё ${Math.min(portion, left)}`}</LinkButton>
        </p>
      )}
    </Section>
  )
}
