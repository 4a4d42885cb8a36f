import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { dateInDigits } from '#shared/language/dates.ts'
import { planTables } from '#shared/matching/planTables.ts'
import { runTerms } from '#shared/matching/runTerms.ts'
import { IconButton, LinkButton } from '../parts/button.tsx'
import { Fold } from '../parts/fold.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { saveTables } from '../saveTables.ts'
import { ByHand } from './byHand.tsx'
import { Fairness } from './fairness.tsx'
import { focusOn } from './usePairing.ts'
import type { Picked } from './personPicker.tsx'
import { type Mark, type PlanActions, PlanPairs } from './planPairs.tsx'
import { PlanSheet } from './planSheet.tsx'
import type { Plan } from './setup.ts'
import type { Run } from './useRun.ts'
import { WithoutPair } from './withoutPair.tsx'

type PlanPartProps = {
  run: Run
  marks: ReadonlyMap<string, Mark>
  written: ReadonlySet<string>
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  onPrint: (sheet: ComponentChild) => void
  onAgain: () => void
  /** What other aims and no floor would have brought, a line each. */
  beside: readonly string[]
  actions: PlanActions
}

/** The engine's plan: how much of it there is, that there can't be more, pairs, and who stayed without. */
export function PlanPart({ run, onPrint, onAgain, beside, ...rest }: PlanPartProps) {
  const { plan } = run
  // What is taken away is the plan as it was made, not with the points of this moment.
  const made = rest.actions.made ?? run
  const { pairs, asked, proof, changed, notKept } = plan
  const [byHand, setByHand] = useState<{ mentee?: Picked }>()
  const { actions } = rest
  // With a new plan the question about a pair is answered.
  useEffect(() => setByHand(undefined), [actions.made])
  return (
    <>
      <div class="plan-head">
        <Section
          title="Предложение"
          aside={
            <span class="take">
              <IconButton
                icon="print"
                label="Печать плана"
                onClick={() => onPrint(<PlanSheet plan={made.plan} />)}
              />
              <IconButton icon="download" label="Скачать план .xlsx" onClick={() => void savePlan(made)} />
            </span>
          }
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
          <Apart blocking={plan.blocking} />
        </Section>
      </div>
      {pairs.length > 0 && <PlanPairs run={run} {...rest} />}
      {byHand ? (
        <ByHand
          actions={actions}
          mentee={byHand.mentee}
          onClose={() => {
            setByHand(undefined)
            focusOn('.by-hand .link')
          }}
        />
      ) : (
        <div class="by-hand">
          <Section label="Пара вручную">
            <LinkButton disabled={actions.busy || !actions.made} onClick={() => setByHand({})}>
              Составить пару вручную
            </LinkButton>
          </Section>
        </div>
      )}
      <WithoutPair plan={plan} onPrint={onPrint} onByHand={mentee => setByHand({ mentee })} />
      <Fairness parts={plan.fairness} />
    </>
  )
}

/** Those who named each other and are apart: no mistake, the plan has more pairs or points so. */
function Apart({ blocking }: Pick<Plan, 'blocking'>) {
  const [open, setOpen] = useState(false)
  if (blocking.length === 0) return null
  return (
    <div class="notes">
      <Fold title={`Предпочли бы друг друга: ${blocking.length}`} open={open} onToggle={setOpen}>
        <p class="small dim">Они назвали друг друга, но в плане не вместе: так пар или баллов больше.</p>
        <ul class="small stack">
          {blocking.map(({ mentee, mentor, sentence }) => (
            <li key={`${mentee.id} ${mentor.id}`}>{sentence}</li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}

const savePlan = ({ plan, setup }: Run) =>
  saveTables(
    `План пар, ${plan.formTitle}, ${dateInDigits(plan.paper.today)}`,
    planTables(plan, runTerms(plan, setup)),
  )
