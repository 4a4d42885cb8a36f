import { objectiveNames, objectiveTitles } from '#shared/matching/objectiveTitles.ts'
import { Fold } from '../parts/fold.tsx'
import { RadioCards } from '../parts/radioCards.tsx'
import type { SetupPartProps } from './weightsFold.tsx'

/** What the plan is made for; folded, its line says which. */
export function ObjectiveFold({ setup, onChange, open, onOpen }: Omit<SetupPartProps, 'choices'>) {
  return (
    <Fold
      title={`Цель: ${objectiveTitles[setup.objective].title.toLowerCase()}`}
      open={open}
      onToggle={onOpen}
    >
      <RadioCards
        label="Цель подбора"
        options={objectiveNames.map(code => ({ code, ...objectiveTitles[code] }))}
        value={setup.objective}
        onChange={objective => onChange({ objective })}
      />
    </Fold>
  )
}
