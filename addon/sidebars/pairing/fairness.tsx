import { useState } from 'preact/hooks'
import { formatPercent } from '#shared/language/number.ts'
import type { FairnessGroup, FairnessPart } from '#shared/matching/fairness.ts'
import { fewestShown } from '#shared/matching/fewestShown.ts'
import { Fold } from '../parts/fold.tsx'
import { share } from '../parts/meter.tsx'
import { Section } from '../parts/section.tsx'

/** «Равные возможности»: who got a pair, by what the mentees have in common. Folded: it is asked for. */
export function Fairness({ parts }: { parts: readonly FairnessPart[] }) {
  const [open, setOpen] = useState(false)
  const someHidden = parts.some(({ groups }) => groups.some(({ figures }) => figures === null))
  return (
    <Section label="Равные возможности">
      <Fold title="Равные возможности" open={open} onToggle={setOpen}>
        {parts.map(({ title, groups, sentence }) => (
          <div key={title}>
            <table class="fairness">
              <caption>{title}</caption>
              <thead>
                <tr>
                  <th scope="col" class="sr">
                    Группа
                  </th>
                  <th scope="col">С парой</th>
                  <th scope="col">Баллы</th>
                </tr>
              </thead>
              <tbody>
                {groups.map(group => (
                  <GroupRow key={group.title} {...group} />
                ))}
              </tbody>
            </table>
            {sentence && <p class="small">{sentence}</p>}
          </div>
        ))}
        <p class="hint">
          {`Баллы – в среднем на пару.${someHidden ? ` Не показаны группы меньше ${fewestShown} человек и те, по которым их можно вычислить.` : ''}`}
        </p>
      </Fold>
    </Section>
  )
}

function GroupRow({ title, figures }: FairnessGroup) {
  return (
    <tr>
      <th scope="row">
        {title}
        {figures && (
          <span class="meter" aria-hidden="true">
            <i style={{ width: `${share(figures.placed, figures.asked)}%` }} />
          </span>
        )}
      </th>
      {figures ? (
        <>
          <td>
            {`${figures.placed} из ${figures.asked}`}
            <span class="dim">{formatPercent(figures.placed / figures.asked, 0)}</span>
          </td>
          <td>{figures.score ?? '–'}</td>
        </>
      ) : (
        <td colSpan={2}>не показано</td>
      )}
    </tr>
  )
}
