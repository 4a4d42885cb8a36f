import { heaviestDays } from '../people/heaviestDays.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { isCopy } from '../programme/readTable.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Mentor } from '../programme/tables.ts'
import { isLive } from '../people/livePairs.ts'
import { type OfferKind, offerCode } from './offerCode.ts'
import type { MatchingTables, Run } from './run.ts'

/** What a mentor can take in one form: single mentees, or a group. One person may make both offers. */
export interface Offer {
  code: string
  mentor: Mentor
  kind: OfferKind
  /** Free places, 1…50. */
  capacity: number
  /** Fewest new mentees, 2…`capacity`; 0 where any number will do. */
  minGroup: number
}

/**
 * The offers of a run, by code: mentors in the base who work in the form and have a place on every day of the period.
 * Pairs proposed, agreed, in an order and running take places (положение, п. 4.12). A row without its code, or copied
 * together with its ID, is nobody yet.
 */
export function offers(programme: MatchingTables, run: Run): Offer[] {
  const dictionary = dictionaryOf(programme)
  const most = settingsOf(programme).maxMentees
  const loads = new Map(
    heaviestDays(programme.pairs.filter(isLive), run).map(({ mentor, load }) => [mentor, load]),
  )
  return programme.mentors
    .filter(mentor => mentor.status === 'active' && mentor.code !== '' && !isCopy(mentor.id))
    .filter(mentor => worksIn(mentor, run.form, dictionary))
    .map(mentor => ({
      code: offerCode(mentor.code, run.form, 'single'),
      mentor,
      kind: 'single' as const,
      minGroup: 0,
      capacity: Math.min(mentor.capacity ?? most, most) - (loads.get(mentor.id) ?? 0),
    }))
    .filter(({ capacity }) => capacity > 0)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** The mentor names the form, or names none and the category is one for it (положение, п. 4.10). */
function worksIn({ forms, category }: Mentor, form: string, dictionary: Dictionary): boolean {
  if (forms.length > 0) return forms.includes(form)
  const allowed = category === null ? undefined : dictionary.byId(category)?.forms
  return allowed !== undefined && (allowed.length === 0 || allowed.includes(form))
}
