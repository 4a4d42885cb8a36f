import { IconButton } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { type Mark, type PlanActions, PlanPairs } from './planPairs.tsx'
import type { Run } from './useRun.ts'
import { WithoutPair } from './withoutPair.tsx'

type PlanPartProps = {
  run: Run
  marks: ReadonlyMap<string, Mark>
  written: ReadonlySet<string>
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  onPrint: () => void
  onAgain: () => void
  /** What other aims and no floor would have brought, a line each. */
  beside: readonly string[]
  actions: PlanActions
}

/** The engine's plan: how much of it there is, that there can't be more, pairs, and who stayed without. */
export function PlanPart({ run, onPrint, onAgain, beside, ...rest }: PlanPartProps) {
  const { pairs, asked, proof, changed, notKept, unmatched } = run.plan
  return (
    <>
      <div class="plan-head">
        <Section
          title="Предложение"
          aside={<IconButton icon="print" label="Печать плана" onClick={onPrint} />}
        >
          <p class="total" role="status">
            <b>{pairs.length}</b> <span>{`из ${asked} наставляемых с парой`}</span>
          </p>
          <p class="small dim proof">{proof}</p>
          {beside.length > 0 && (
            <ul class="small proof stack" aria-label="Другие цели">
              {beside.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {(changed !== null || notKept.length > 0) && (
            <div class="stack notes">
              {changed !== null && (
                <Note
                  tone="warn"
                  title="Список изменился"
                  next={{ label: 'Подобрать заново', onClick: onAgain }}
                >
                  {changed}
                </Note>
              )}
              {notKept.length > 0 && (
                <Note tone="warn" title="Учтено не всё">
                  {notKept.map(({ id, sentence }) => (
                    <p key={id}>{`${sentence}.`}</p>
                  ))}
                </Note>
              )}
            </div>
          )}
        </Section>
      </div>
      {pairs.length > 0 && <PlanPairs run={run} {...rest} />}
      <WithoutPair unmatched={unmatched} />
    </>
  )
}
