import { gateKey, weightKey } from '../programme/tables/scenarios.ts'
import type { ValuesOf } from '../programme/tables.ts'
import type { CriterionId } from './criterionTitles.ts'
import type { GateId } from './gateModes.ts'
import { formatOwnWeights } from './ownWeights.ts'
import type { Preferences } from './run.ts'

/** The cells of a row of «Варианты подбора» that hold these preferences. */
export function scenarioCells(preferences: Preferences): Partial<ValuesOf<'scenarios'>> {
  const { weights, conditions, own, groups, objective, floor } = preferences
  return {
    objective,
    floor,
    groups,
    ...Object.fromEntries(
      Object.entries(weights).map(([id, weight]) => [weightKey(id as CriterionId), String(weight)]),
    ),
    ...Object.fromEntries(Object.entries(conditions).map(([id, mode]) => [gateKey(id as GateId), mode])),
    own: formatOwnWeights(own),
  }
}
