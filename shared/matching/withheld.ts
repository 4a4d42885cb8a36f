import { dateInDigits } from '../language/dates.ts'
import { withClass } from '../people/personName.ts'
import { consentWithdrawn } from '../rules/consentWithdrawn.ts'
import type { NotKept } from './locks.ts'
import { mentorsOfForm } from './offers.ts'
import type { MatchingTables, Run } from './run.ts'
import { menteesToPair } from './waitingMentees.ts'

/** Those whom the run leaves out because their consent to processing is withdrawn: a sentence each, without its full stop. */
export const withheld = (programme: MatchingTables, run: Run): NotKept[] =>
  [...menteesToPair(programme, run), ...mentorsOfForm(programme, run)].flatMap(person => {
    const on = consentWithdrawn(programme.participantDocuments, person.id, run.today)
    return on === null
      ? []
      : [
          {
            id: person.id,
            sentence: `Не участвует: ${withClass(person)}. Согласие на обработку данных отозвано ${dateInDigits(on)}`,
          },
        ]
  })
