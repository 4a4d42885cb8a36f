import type { Objective } from '../contract/match.ts'
import { type LiveGroups, liveGroups } from '../people/liveGroups.ts'
import { mentorLoads } from '../people/mentorLoads.ts'
import { shortName } from '../people/personName.ts'
import type { Dictionary } from '../programme/dictionary.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import { isCopy } from '../programme/readTable.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Mentor } from '../programme/tables.ts'
import { consentWithdrawn } from '../rules/consentWithdrawn.ts'
import { groupBounds } from './groupBounds.ts'
import type { NotKept } from './locks.ts'
import { type OfferKind, offerCode } from './offerCode.ts'
import type { MatchingTables, Run } from './run.ts'

/** Of the curator's preferences, what decides whether groups are offered. */
interface Asks {
  groups: boolean
  objective: Objective
}

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
 * The offers of a run, by code: mentors in the base who work in the form and have a place. A row without its code, or
 * copied together with its ID, is nobody yet.
 *
 * Single mentees: what the mentor is ready for, within what the settings allow, less the most they have at once on any
 * day of the period (положение, п. 4.12). Groups take none of these places. A group is offered where the run asks for
 * groups; a stable plan knows none. New members join the group that already runs.
 */
export function offers(
  programme: MatchingTables,
  run: Run,
  asks: Asks = { groups: false, objective: 'coverage' },
): Offer[] {
  const most = settingsOf(programme).maxMentees
  const loads = mentorLoads(programme.pairs, run)
  const groups = liveGroups(programme.pairs, run)
  const withGroups = asksForGroups(asks)
  return mentorsIn(programme, run)
    .flatMap(mentor => [
      offer(mentor, 'single', {
        capacity: Math.min(mentor.capacity ?? most, most) - (loads.get(mentor.id) ?? 0),
        minGroup: 0,
      }),
      ...(withGroups ? [offer(mentor, 'group', groupPlaces(mentor, groups.get(mentor.id)))] : []),
    ])
    .filter(({ capacity, minGroup }) => capacity > 0 && minGroup <= capacity)
    .sort((a, b) => (a.code < b.code ? -1 : 1))

  function offer(mentor: Mentor, kind: OfferKind, places: Pick<Offer, 'capacity' | 'minGroup'>): Offer {
    return { code: offerCode(mentor.code, run.form, kind), mentor, kind, ...places }
  }
}

/** Groups that can't be offered because their bounds are the wrong way round: a sentence each, without its full stop. */
export const groupsOutOfBounds = (programme: MatchingTables, run: Run, asks: Asks): NotKept[] =>
  mentorsIn(programme, run).flatMap(mentor => {
    const { least, most } = groupBounds(mentor)
    return asksForGroups(asks) && most > 0 && least > most
      ? {
          id: mentor.id,
          sentence: `Группа не учтена: ${shortName(mentor)}. На листе «Наставники» в строке ${mentor.row} «Группа: от» больше, чем «Группа: до»: ${least} и ${most}. Исправьте одно из чисел`,
        }
      : []
  })

const asksForGroups = ({ groups, objective }: Asks) => groups && objective !== 'stable'

/** Mentors in the base who work in the form, with places or without; not those who have withdrawn their consent. */
export const mentorsIn = (programme: MatchingTables, run: Pick<Run, 'form' | 'today'>): Mentor[] =>
  mentorsOfForm(programme, run).filter(
    ({ id }) => consentWithdrawn(programme.participantDocuments, id, run.today) === null,
  )

/** Mentors in the base who work in the form, whatever has become of their consent. */
export function mentorsOfForm(programme: MatchingTables, { form }: Pick<Run, 'form'>): Mentor[] {
  const dictionary = dictionaryOf(programme)
  return programme.mentors
    .filter(({ id, code, status }) => status === 'active' && code !== '' && !isCopy(id))
    .filter(mentor => worksIn(mentor, form, dictionary))
}

/** What a group still takes: one that runs, any number up to its bound; a new one, no fewer than its own least. */
function groupPlaces(mentor: Mentor, running: LiveGroups | undefined): Pick<Offer, 'capacity' | 'minGroup'> {
  const { least, most } = groupBounds(mentor)
  return { capacity: most - (running?.mentees.size ?? 0), minGroup: running ? 0 : least }
}

/** The mentor names the form, or names none and the category is one for it (положение, п. 4.10). */
function worksIn({ forms, category }: Mentor, form: string, dictionary: Dictionary): boolean {
  if (forms.length > 0) return forms.includes(form)
  const allowed = category === null ? undefined : dictionary.byId(category)?.forms
  return allowed !== undefined && (allowed.length === 0 || allowed.includes(form))
}
