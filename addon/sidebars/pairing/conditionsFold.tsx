import { useEffect, useState } from 'preact/hooks'
import { objectiveTitles } from '#shared/matching/objectiveTitles.ts'
import { Checkbox } from '../parts/checkbox.tsx'
import { Fold } from '../parts/fold.tsx'
import { Select } from '../parts/select.tsx'
import { TextField } from '../parts/textField.tsx'
import type { Setup } from './setup.ts'
import type { SetupPartProps } from './weightsFold.tsx'

const mostPoints = 10_000
const isPoints = (text: string) => /^\d{1,5}$/.test(text.trim()) && Number(text) <= mostPoints

/** «Условия»: without what two people are no pair, groups, and the fewest points. */
export function ConditionsFold({ choices, setup, onChange, open, onOpen }: SetupPartProps) {
  const [floor, setFloor] = useState(String(setup.floor))
  useEffect(
    () => setFloor(text => (Number(text) === setup.floor ? text : String(setup.floor))),
    [setup.floor],
  )
  const form = choices.forms.find(({ id }) => id === setup.form)
  return (
    <Fold title="Условия" open={open} onToggle={onOpen}>
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
      {form?.groups && (
        <Checkbox checked={setup.groups} onChange={groups => onChange({ groups })}>
          Подбирать и группы
        </Checkbox>
      )}
      {form?.groups && setup.groups && setup.objective === 'stable' && (
        <p class="small dim">
          {`При цели «${objectiveTitles.stable.title}» группы не подбираются: программа ищет только пары.`}
        </p>
      )}
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
  )
}
