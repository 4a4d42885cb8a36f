import * as z from 'zod/mini'
import { checkedTables } from '#shared/rules/checkProgramme.ts'
import { findBreaches } from '#shared/rules/findBreaches.ts'
import { quickRules, rules } from '#shared/rules/index.ts'
import { feature } from './feature.ts'
import { base } from './listPeople.ts'
import { rowId } from './pairInput.ts'
import { type Fault, faultsIn } from './personFaults.ts'
import { concernedBy, personsOf } from './personsOf.ts'
import { placesIn } from './placesIn.ts'

const quick = new Set<string>(quickRules.map(({ id }) => id))
const otherRules = rules.filter(({ id }) => !quick.has(id))

/** What the rules say of a person that the card does not say at once, because they look at many more sheets. */
export const personBreaches = feature({
  name: 'personBreaches',
  title: 'Проверка правил для карточки',
  reads: checkedTables,
  input: z.strictObject({ base, id: rowId }),
  run: ({ programme, input, today }) => {
    const concerned = concernedBy(personsOf(programme))
    const faultOf = faultsIn(placesIn(programme))
    const faults: Fault[] = findBreaches(otherRules, programme, today)
      .filter(breach => concerned(breach).some(({ id }) => id === input.id))
      .map(faultOf)
    return { view: { id: input.id, faults } }
  },
})
