import { useState } from 'preact/hooks'
import type { Refused } from '../callServer.ts'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/dateField.tsx'
import { Fold } from '../parts/fold.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import { Select } from '../parts/select.tsx'
import { TextField } from '../parts/textField.tsx'
import { WeightSlider } from '../parts/weightSlider.tsx'
import { type Choices, readDate, type Setup } from './setup.ts'

type SetupFormProps = {
  choices: Choices
  setup: Setup
  onChange: (part: Partial<Setup>) => void
  refusal: Refused | undefined
  /** What became of the plan after another run; empty before. */
  compared: string
  /** Given once there is a plan: the foot then writes it. */
  onAgain: (() => void) | undefined
  open: boolean
  onOpen: (open: boolean) => void
}

const mostPoints = 10_000
const isPoints = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) <= mostPoints

/** Whom to pair, for how long, and what matters. */
export function SetupForm(props: SetupFormProps) {
  const { choices, setup, onChange, refusal, compared, onAgain, open, onOpen } = props
  const [limits, setLimits] = useState(false)
  const [floor, setFloor] = useState(String(setup.floor))
  const form = choices.forms.find(({ id }) => id === setup.form)
  const wrong = (at: string) => (refusal?.at === at ? `${refusal.message}. ${refusal.next}.` : undefined)
  return (
    <div class="setup">
      <Section label="Кого подбираем" gap={3}>
        <Select
          label="Форма наставничества"
          hint={form?.says}
          options={choices.forms.map(({ id, title }) => ({ code: id, title }))}
          value={setup.form}
          onChange={form =>
            onChange({ form: form ?? '', ...choices.forms.find(({ id }) => id === form)?.usual })
          }
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
        <Fold title="Что важнее" open={open} onToggle={onOpen}>
          {choices.weights.map(({ id, title }) => (
            <WeightSlider
              key={id}
              label={title}
              value={setup.weights[id]}
              onChange={value =>
                onChange({ weights: { ...setup.weights, [id]: value as Setup['weights'][typeof id] } })
              }
            />
          ))}
        </Fold>
        <Fold title="Условия" open={limits} onToggle={setLimits}>
          <div>
            {choices.conditions.map(({ id, title, modes }) => (
              <Select
                key={id}
                label={title}
                options={modes}
                value={setup.conditions[id]}
                onChange={mode =>
                  onChange({ conditions: { ...setup.conditions, [id]: mode } as Setup['conditions'] })
                }
              />
            ))}
          </div>
          <Segments
            label="Цель подбора"
            options={[
              { code: 'coverage', title: 'Больше пар' },
              { code: 'score', title: 'Больше баллов' },
              { code: 'stable', title: 'Выбор участников' },
            ]}
            value={setup.objective}
            onChange={objective => onChange({ objective })}
          />
          <TextField
            label="Не меньше баллов в паре"
            hint="0 – подходит любая пара, которую пропускают условия"
            inputMode="numeric"
            maxLength={5}
            value={floor}
            onChange={text => {
              setFloor(text)
              if (isPoints(text)) onChange({ floor: Number(text) })
            }}
            check={text => (isPoints(text) ? undefined : 'Впишите целое число от 0 до 10 000')}
          />
        </Fold>
        {onAgain && (
          <div class="again">
            <Button kind="quiet" slim icon="swap" onClick={onAgain}>
              Подобрать заново
            </Button>
          </div>
        )}
        <p class="small" role="status">
          {compared && <b>{compared}</b>}
        </p>
      </Section>
    </div>
  )
}
