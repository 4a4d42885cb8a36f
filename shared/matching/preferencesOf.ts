import type { Programme } from '../programme/programme.ts'
import { gateKey, weightKey } from '../programme/tables/scenarios.ts'
import type { Scenario } from '../programme/tables.ts'
import type { CriterionId } from './criterionTitles.ts'
import type { GateId } from './gateModes.ts'
import type { Importance } from './importance.ts'
import { parseOwnWeights } from './ownWeights.ts'
import { defaultPreferences, type Preferences } from './run.ts'

/** What a run of a form begins with: the first of the form's rows that says it is the usual one, else the defaults. */
export function preferencesOf(
  { scenarios }: Pick<Programme<'scenarios'>, 'scenarios'>,
  form: string,
): Preferences {
  const usual = scenarios.find(scenario => scenario.form === form && scenario.usual === true)
  return usual === undefined ? defaultPreferences(form) : preferencesIn(usual)
}

/** A row of «Варианты подбора»; a cell that is blank or can't be read has the default of the form. */
export function preferencesIn(scenario: Scenario): Preferences {
  const { weights, conditions, ...others } = defaultPreferences(scenario.form ?? undefined)
  const weight = (id: CriterionId): Importance => {
    const kept = scenario[weightKey(id)]
    return kept === null ? weights[id] : (Number(kept) as Importance)
  }
  return {
    weights: mapped(weights, weight),
    own: parseOwnWeights(scenario.own),
    conditions: mapped(
      conditions,
      (id: GateId) => scenario[gateKey(id)] ?? conditions[id],
    ) as Preferences['conditions'],
    groups: scenario.groups ?? others.groups,
    objective: scenario.objective ?? others.objective,
    floor: scenario.floor ?? others.floor,
  }
}

const mapped = <K extends string, V>(keys: Readonly<Record<K, unknown>>, value: (key: K) => V) =>
  Object.fromEntries((Object.keys(keys) as K[]).map(key => [key, value(key)])) as Record<K, V>
