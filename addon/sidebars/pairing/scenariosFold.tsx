import { useEffect, useRef, useState } from 'preact/hooks'
import { objectiveTitles } from '#shared/matching/objectiveTitles.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Checkbox } from '../parts/checkbox.tsx'
import { Chip, Chips } from '../parts/chip.tsx'
import { Fold } from '../parts/fold.tsx'
import { List } from '../parts/list.tsx'
import { Row } from '../parts/row.tsx'
import { TextField } from '../parts/textField.tsx'
import { type Choices, preferencesOf, type Setup } from './setup.ts'
import type { ScenarioCommands } from './useScenarios.ts'
import type { SetupPartProps } from './weightsFold.tsx'

export type Scenario = Choices['scenarios'][number]

type ScenariosFoldProps = SetupPartProps & { commands: ScenarioCommands; onCompare: () => void }

/** «Варианты подбора»: settings kept under names, and the comparing of them. */
export function ScenariosFold(props: ScenariosFoldProps) {
  const { choices, setup, onChange, open, onOpen, commands, onCompare } = props
  const [opened, setOpened] = useState<string>()
  const kept = choices.scenarios.filter(({ form }) => form === setup.form)
  return (
    <Fold
      title={kept.length === 0 ? 'Варианты подбора' : `Варианты подбора: ${kept.length}`}
      open={open}
      onToggle={onOpen}
    >
      {kept.length > 0 && (
        <List label="Сохранённые варианты">
          {kept.map(scenario => (
            <Row
              key={scenario.id}
              title={scenario.name}
              second={<span class="dim">{summaryOf(scenario)}</span>}
              chips={<Marks scenario={scenario} setup={setup} />}
              open={opened === scenario.id}
              onToggle={open => setOpened(open ? scenario.id : undefined)}
            >
              <ScenarioCard
                key={scenario.name}
                scenario={scenario}
                commands={commands}
                onTake={() => onChange(scenario.preferences)}
              />
            </Row>
          ))}
        </List>
      )}
      <SaveForm setup={setup} kept={kept} commands={commands} />
      <div>
        <Button kind="quiet" slim icon="table" onClick={onCompare}>
          Сравнить варианты
        </Button>
      </div>
    </Fold>
  )
}

const summaryOf = ({ preferences: { objective, floor } }: Scenario) =>
  `${objectiveTitles[objective].title}${floor > 0 ? `, порог ${floor}` : ''}`

const isSame = (scenario: Scenario, setup: Setup): boolean => {
  const facts = ({ weights, own, conditions, groups, objective, floor }: Scenario['preferences'] | Setup) =>
    JSON.stringify([sorted(weights), own, sorted(conditions), groups, objective, floor])
  return facts(scenario.preferences) === facts(setup)
}
const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))

function Marks({ scenario, setup }: { scenario: Scenario; setup: Setup }) {
  const isPresent = isSame(scenario, setup)
  if (!scenario.usual && !isPresent) return null
  return (
    <Chips>
      {scenario.usual && <Chip icon="pin">обычный</Chip>}
      {isPresent && <Chip tone="info">настройки как сейчас</Chip>}
    </Chips>
  )
}

type ScenarioCardProps = { scenario: Scenario; commands: ScenarioCommands; onTake: () => void }

/** Taking a kept scenario, another name for it, and letting it go. */
function ScenarioCard({ scenario, commands, onTake }: ScenarioCardProps) {
  const [name, setName] = useState<string>()
  const { busy, keep, remove, nameError } = commands
  const form = useRef<HTMLFormElement>(null)
  const isNaming = name !== undefined
  useEffect(() => form.current?.querySelector('input')?.focus(), [isNaming])
  if (isNaming)
    return (
      <form
        ref={form}
        class="stack-3"
        onSubmit={event => {
          event.preventDefault()
          if (!busy) keep({ ...scenario, name }, `Переименовать`)
        }}
      >
        <TextField
          label="Новое название"
          value={name}
          onChange={setName}
          maxLength={100}
          error={nameError(name)}
        />
        <div class="btns">
          <Button kind="quiet" slim onClick={() => setName(undefined)}>
            Назад
          </Button>
          <Button slim type="submit" busy={busy}>
            Переименовать
          </Button>
        </div>
      </form>
    )
  return (
    <>
      <Button kind="quiet" slim onClick={onTake}>
        Взять эти настройки
      </Button>
      <p class="links">
        <LinkButton onClick={() => setName(scenario.name)}>Переименовать</LinkButton>
        <LinkButton
          disabled={busy}
          onClick={() =>
            keep(
              { ...scenario, usual: !scenario.usual },
              scenario.usual ? 'Больше не обычный' : 'Сделать обычным',
            )
          }
        >
          {scenario.usual ? 'Больше не обычный' : 'Сделать обычным'}
        </LinkButton>
        <LinkButton disabled={busy} onClick={() => remove(scenario.id)}>
          Удалить
        </LinkButton>
      </p>
    </>
  )
}

type SaveFormProps = { setup: Setup; kept: readonly Scenario[]; commands: ScenarioCommands }

/** The settings as they are now, under a name. */
function SaveForm({ setup, kept, commands }: SaveFormProps) {
  const [name, setName] = useState('')
  const [usual, setUsual] = useState(false)
  const { busy, keep, nameError } = commands
  const overwritten = kept.find(each => each.name.trim().toLowerCase() === name.trim().toLowerCase())
  return (
    <form
      class="stack-3"
      onSubmit={event => {
        event.preventDefault()
        if (busy) return
        // Saved over the usual one it stays the usual one.
        const stays = usual || overwritten?.usual === true
        const scenario = { id: null, form: setup.form, name, usual: stays, preferences: preferencesOf(setup) }
        keep(scenario, 'Сохранить вариант', () => {
          setName('')
          setUsual(false)
        })
      }}
    >
      <TextField
        label="Сохранить настройки как"
        hint={
          overwritten ? 'Такой вариант есть: его настройки заменятся нынешними' : 'Например, «Осенний набор»'
        }
        maxLength={100}
        value={name}
        onChange={setName}
        error={nameError(name)}
      />
      <Checkbox checked={usual} onChange={setUsual}>
        Сделать обычными для этой формы
      </Checkbox>
      <div>
        <Button kind="quiet" slim type="submit" busy={busy}>
          Сохранить вариант
        </Button>
      </div>
    </form>
  )
}
