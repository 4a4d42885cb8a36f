import { useState } from 'preact/hooks'
import type { PlanDifferences as Differences } from '#shared/matching/planDifferences.ts'
import type { Refused } from '../callServer.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { DateField } from '../parts/dateField.tsx'
import { Section } from '../parts/section.tsx'
import { Select } from '../parts/select.tsx'
import { ConditionsFold } from './conditionsFold.tsx'
import { ObjectiveFold } from './objectiveFold.tsx'
import { PlanDifferences } from './planDifferences.tsx'
import { ScenariosFold } from './scenariosFold.tsx'
import { type Choices, readDate, type Setup } from './setup.ts'
import type { ScenarioCommands } from './useScenarios.ts'
import { WeightsFold } from './weightsFold.tsx'

/** Which blocks of the form are open. */
export type Unfolded = Partial<Record<'objective' | 'weights' | 'conditions' | 'scenarios', boolean>>

type SetupFormProps = {
  choices: Choices
  setup: Setup
  onChange: (part: Partial<Setup>) => void
  refusal: Refused | undefined
  /** What has become of the points while the plan stays; empty where nothing has. */
  said: string
  /** What has become of the plan after another run. */
  differences: Differences | undefined
  /** Given once there is a plan: the foot then writes it. */
  onAgain: (() => void) | undefined
  unfolded: Unfolded
  onUnfold: (part: Unfolded) => void
  scenarios: ScenarioCommands
  onCompare: () => void
}

/** Whom to pair, for how long, what for and what matters. */
export function SetupForm(props: SetupFormProps) {
  const { choices, setup, onChange, refusal, said, differences, onAgain, unfolded, onUnfold } = props
  const form = choices.forms.find(({ id }) => id === setup.form)
  const wrong = (at: string) => (refusal?.at === at ? `${refusal.message}. ${refusal.next}.` : undefined)
  const folding = (part: keyof Unfolded) => ({
    open: unfolded[part] ?? false,
    onOpen: (open: boolean) => onUnfold({ [part]: open }),
  })
  const common = { choices, setup, onChange }
  return (
    <div class="setup">
      <Section label="Кого подбираем" gap={3}>
        <Select
          label="Форма наставничества"
          hint={form?.says}
          options={choices.forms.map(({ id, title }) => ({ code: id, title }))}
          value={setup.form}
          onChange={form => {
            const usual = choices.forms.find(({ id }) => id === form)?.usual
            onChange({ form: form ?? '', ...usual })
          }}
        />
        <div class="two">
          <DateField
            label="Начало пар"
            value={setup.from}
            onChange={from => onChange({ from })}
            parse={readDate}
            error={wrong('from')}
          />
          <DateField
            label="Окончание"
            value={setup.to}
            onChange={to => onChange({ to })}
            parse={readDate}
            error={wrong('to')}
          />
        </div>
      </Section>
      <Section label="Что важнее" gap={3}>
        <ObjectiveFold {...common} {...folding('objective')} />
        <WeightsFold {...common} {...folding('weights')} />
        <ConditionsFold {...common} {...folding('conditions')} />
        {onAgain && (
          <div class="again">
            <Button kind="quiet" slim icon="swap" onClick={onAgain}>
              Пересчитать
            </Button>
          </div>
        )}
        <p class="small" role="status">
          {said || (differences && <b>{differences.sentence}</b>)}
        </p>
        {said === '' && differences && <WhatDiffers key={differences.sentence} differences={differences} />}
      </Section>
      <Section label="Варианты подбора">
        <ScenariosFold
          {...common}
          {...folding('scenarios')}
          commands={props.scenarios}
          onCompare={props.onCompare}
        />
      </Section>
    </div>
  )
}

function WhatDiffers({ differences: { list } }: { differences: Differences }) {
  const [shown, setShown] = useState(false)
  if (list.length === 0) return null
  return (
    <div>
      <LinkButton onClick={() => setShown(!shown)}>
        {shown ? 'Скрыть отличия' : 'Показать отличия'}
      </LinkButton>
      {shown && <PlanDifferences differences={list} />}
    </div>
  )
}
