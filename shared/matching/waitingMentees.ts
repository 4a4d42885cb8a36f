import { dictionaryOf } from '../programme/dictionary.ts'
import { isCopy } from '../programme/readTable.ts'
import type { Mentee } from '../programme/tables.ts'
import { livePairs } from '../people/livePairs.ts'
import { consentWithdrawn } from '../rules/consentWithdrawn.ts'
import type { MatchingTables, Run } from './run.ts'

/**
 * The mentees of a run, by code: in the base, of the kind the form is for, with this form or none named, and without a
 * live pair on any day of the period, whatever its form; not those who have withdrawn their consent. A row without its code,
 * or copied with its ID, is nobody yet.
 */
export const waitingMentees = (programme: MatchingTables, run: Run): Mentee[] =>
  menteesToPair(programme, run).filter(
    ({ id }) => consentWithdrawn(programme.participantDocuments, id, run.today) === null,
  )

/** Whom the run would pair, whatever has become of their consent. */
export function menteesToPair(programme: MatchingTables, run: Run): Mentee[] {
  const kind = dictionaryOf(programme).byId(run.form)?.menteeKind ?? null
  const paired = new Set(livePairs(programme.pairs, run).map(pair => pair.mentee))
  return programme.mentees
    .filter(mentee => mentee.status === 'active' && mentee.code !== '' && !isCopy(mentee.id))
    .filter(mentee => kind === null || mentee.kind === kind)
    .filter(mentee => mentee.forms.length === 0 || mentee.forms.includes(run.form))
    .filter(mentee => !paired.has(mentee.id))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}
