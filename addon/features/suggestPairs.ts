import * as z from 'zod/mini'
import { matchAnswer } from '#shared/contract/match.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { explain, type Suggestion } from '#shared/matching/explain.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { changedSince } from './changedSince.ts'
import { askingFeature } from './feature.ts'
import { planBasis } from './planBasis.ts'
import { type PlanFacts, planFacts } from './planFacts.ts'
import { isRefused, refuse } from './refusal.ts'
import { askedPeople, askFor, preferencesInput, runInput } from './runInput.ts'

export interface SuggestionView extends Suggestion, PlanFacts {
  form: string
  formTitle: string
  from: CivilDate
  to: CivilDate
  /** Mentees of the run: those with a pair and those without. */
  asked: number
  /** What the plan rests on: later questions about it tell by this whether it is still up to date. */
  basis: string
  /** What has changed in the workbook since the run began; null where nothing has. */
  changed: string | null
}

/** The engine's plan for one form and period, in people and reasons. Nothing is written. */
export const suggestPairs = askingFeature({
  name: 'suggestPairs',
  title: 'Подбор пар',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'preferences', 'participantDocuments', 'declensions'],
  input: z.strictObject({ ...runInput, ...preferencesInput }),
  people: askedPeople,
  ask: ({ programme, input, today }) => {
    const asked = askFor(programme, input, input, today)
    return isRefused(asked) ? asked : { route: 'match' as const, request: asked.request, people: asked }
  },
  take: ({ programme, input, people: asked, answer, same, today }) => {
    const parsed = z.safeParse(matchAnswer, answer)
    if (!parsed.success)
      return refuse(
        'engineAway',
        'Ответ подбора не разобран',
        'Ничего не изменено, введённое сохранено. Повторите подбор',
      )
    const now = same ? asked : askFor(programme, input, input, today)
    const { gone, offers, sentence } = changedSince(programme, asked, isRefused(now) ? null : now)
    const stays = ({ id }: { id: string }) => !gone.has(id)
    const suggestion = explain(programme, asked, parsed.data, exceptionsOf(programme.declensions))
    const pairs = suggestion.pairs.filter(({ mentor, mentee, kind }) => offers(mentor, kind) && stays(mentee))
    return {
      view: {
        ...suggestion,
        ...planFacts(programme, asked, { pairs, today, gone }),
        pairs,
        unmatched: suggestion.unmatched.filter(({ mentee }) => stays(mentee)),
        free: suggestion.free.filter(({ mentor, kind }) => offers(mentor, kind)),
        blocking: suggestion.blocking.filter(({ mentor, mentee }) => stays(mentor) && stays(mentee)),
        ...asked.run,
        formTitle: dictionaryOf(programme).title(asked.run.form),
        asked: asked.people.mentees.filter(id => !gone.has(id)).length,
        basis: planBasis(asked.request),
        changed: same ? null : sentence,
      } satisfies SuggestionView,
    }
  },
})
