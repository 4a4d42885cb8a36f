import type { ComponentChild } from 'preact'
import { openPanel, openWith } from '../callServer.ts'
import { RefusalNote } from '../parts/refusalNote.tsx'
import { Empty } from '../parts/empty.tsx'
import { Progress } from '../parts/progress.tsx'
import { Section } from '../parts/section.tsx'
import type { Mark, PlanActions } from './planPairs.tsx'
import { PlanPart } from './planPart.tsx'
import type { Choices, Setup } from './setup.ts'
import { SetupForm, type Unfolded } from './setupForm.tsx'
import { StandingDecisions } from './standingDecisions.tsx'
import type { Run, useRun } from './useRun.ts'
import type { ScenarioCommands } from './useScenarios.ts'

type MatchingSideProps = {
  choices: Choices
  setup: Setup
  onSetup: (part: Partial<Setup>) => void
  matching: ReturnType<typeof useRun>
  /** The plan with the points of this moment. */
  shown: Run | undefined
  said: string
  beside: readonly string[]
  scenarios: ScenarioCommands
  unfolded: Unfolded
  onUnfold: (part: Unfolded) => void
  marks: ReadonlyMap<string, Mark>
  written: ReadonlySet<string>
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  onStart: () => void
  onPrint: (sheet: ComponentChild) => void
  onLift: (decision: Choices['decisions'][number]) => void
  actions: PlanActions
}

/** «Подбор»: what is asked, what the engine is doing, its plan, and the decisions that every run keeps. */
export function MatchingSide(props: MatchingSideProps) {
  const { choices, setup, onSetup, matching, unfolded, onUnfold, onStart, onLift, ...rest } = props
  const { shown, said, scenarios, ...plan } = rest
  if (choices.mentors === 0 || choices.mentees === 0) return <NobodyYet choices={choices} />
  const { run, now } = matching
  // What was wrong with other settings says nothing about these.
  const refusal = matching.asked === setup ? matching.refusal : undefined
  const atField = refusal?.at === 'from' || refusal?.at === 'to'
  return (
    <>
      <SetupForm
        choices={choices}
        setup={setup}
        onChange={onSetup}
        refusal={refusal}
        said={now ? '' : said}
        differences={now ? undefined : run?.differences}
        onAgain={run && !now ? onStart : undefined}
        unfolded={unfolded}
        onUnfold={onUnfold}
        scenarios={scenarios}
        onCompare={() => openWith('openCompare', { setup })}
      />
      {now && (
        <Section label="Ход работы">
          <Progress
            what={now.title}
            done={now.number}
            of={now.of}
            keeps={run ? 'Прежний план не меняется' : 'Таблица не меняется'}
            onStop={matching.stop}
          />
        </Section>
      )}
      {refusal && !atField && (
        <Section label="Подбор не выполнен">
          <RefusalNote refusal={refusal} next={{ label: 'Повторить', onClick: onStart }} />
        </Section>
      )}
      {shown && <PlanPart run={shown} onAgain={onStart} {...plan} />}
      <StandingDecisions
        decisions={choices.decisions.filter(({ form }) => form === null || form === setup.form)}
        busy={plan.actions.busy}
        onLift={onLift}
      />
    </>
  )
}

function NobodyYet({ choices }: { choices: Choices }) {
  const noMentors = choices.mentors === 0
  return (
    <Empty
      icon="people"
      title={noMentors ? 'Наставников пока нет' : 'Наставляемых пока нет'}
      primary={{ label: 'Загрузить список', onClick: () => openPanel('openImport') }}
      second={
        noMentors
          ? { label: 'Добавить наставника', onClick: () => openPanel('openMentors') }
          : { label: 'Добавить наставляемого', onClick: () => openPanel('openMentees') }
      }
    >
      Загрузите список из файла или добавьте первого человека вручную
    </Empty>
  )
}
