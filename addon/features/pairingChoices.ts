import * as z from 'zod/mini'
import { noBreak } from '#shared/language/noBreak.ts'
import { count, plural } from '#shared/language/plural.ts'
import { type CriterionId, criterionTitles } from '#shared/matching/criterionTitles.ts'
import { type GateId, gateModes } from '#shared/matching/gateModes.ts'
import { offers } from '#shared/matching/offers.ts'
import { comparableColumns } from '#shared/matching/ownCriteria.ts'
import { preferencesIn, preferencesOf } from '#shared/matching/preferencesOf.ts'
import type { Preferences } from '#shared/matching/run.ts'
import { waitingMentees } from '#shared/matching/waitingMentees.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { withClass } from '#shared/people/personName.ts'
import { addDays, type CivilDate, schoolYearBounds, schoolYearOf } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { latestEnd } from '#shared/rules/pairPeriod.ts'
import { feature } from './feature.ts'

/** A lock, a ban or a refusal that stands. */
export interface StandingDecision {
  kind: 'lock' | 'forbid' | 'refusal'
  mentor: { id: string; name: string }
  mentee: { id: string; name: string }
  /** Null: in every form. */
  form: string | null
  formTitle: string
}

/** A row of «Варианты подбора». */
export interface KeptScenario {
  id: string
  form: string
  name: string
  /** Says that a run of the form begins with it. */
  usual: boolean
  preferences: Preferences
}

/**
 * What «Подбор пар» opens with: of each form who waits, whether somebody leads groups in it and what a run begins with;
 * the criteria and the gates with their modes; the own columns that stand on both sheets; the saved scenarios.
 */
export const pairingChoices = feature({
  name: 'pairingChoices',
  title: 'Просмотр подбора',
  reads: ['mentors', 'mentees', 'pairs', 'decisions', 'preferences', 'participantDocuments', 'scenarios'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const dictionary = dictionaryOf(programme)
    const people = peopleOf(programme)
    const settings = settingsOf(programme)
    const { schoolYear, dataPlace } = settings
    const period = usualPeriod(today, settings)
    const decisions = programme.decisions.flatMap((each): StandingDecision[] => {
      const mentor = people.mentor(each.mentor)
      const mentee = people.mentee(each.mentee)
      if (!mentor || !mentee || each.kind === null || each.lifted === true) return []
      return [
        {
          kind: each.kind,
          mentor: { id: mentor.id, name: withClass(mentor) },
          mentee: { id: mentee.id, name: withClass(mentee) },
          form: each.form,
          formTitle: dictionary.title(each.form),
        },
      ]
    })
    return {
      view: {
        forms: dictionary.of('form').map(({ id, title }) => {
          const run = { form: id, ...period, today }
          const offering = offers(programme, run, { groups: true, objective: 'coverage' })
          const waiting = waitingMentees(programme, run).length
          const single = offering.filter(({ kind }) => kind === 'single')
          return {
            id,
            title,
            waiting,
            says: noBreak(says(waiting, single, offering.length - single.length)),
            groups: offering.length > single.length,
            usual: preferencesOf(programme, id),
          }
        }),
        period,
        weights: Object.entries(criterionTitles).map(([id, title]) => ({ id: id as CriterionId, title })),
        own: comparableColumns(programme.own),
        conditions: Object.entries(gateModes).map(([id, { title, modes }]) => ({
          id: id as GateId,
          title,
          modes: Object.entries(modes).map(([code, title]) => ({ code, title })),
        })),
        scenarios: programme.scenarios.flatMap((row): KeptScenario[] =>
          row.form === null
            ? []
            : [
                {
                  id: row.id,
                  form: row.form,
                  name: row.name,
                  usual: row.usual === true,
                  preferences: preferencesIn(row),
                },
              ],
        ),
        decisions,
        mentors: programme.mentors.filter(({ status }) => status !== 'archived').length,
        mentees: programme.mentees.filter(({ status }) => status !== 'archived').length,
        today,
        schoolYear: schoolYear || schoolYearOf(today),
        dataPlace,
      },
    }
  },
})

/** From today, or from 1 September where the school year has not begun, to 31 May; no longer than a pair may run. */
export function usualPeriod(
  today: CivilDate,
  longest: Parameters<typeof latestEnd>[1],
): { from: CivilDate; to: CivilDate } {
  const lastOf = (from: CivilDate) => addDays(schoolYearBounds(schoolYearOf(from)).to, -92)
  const from = today <= lastOf(today) ? today : addDays(schoolYearBounds(schoolYearOf(today)).to, 1)
  const [last, latest] = [lastOf(from), latestEnd(from, longest)]
  if (latest < last) return { from, to: latest }
  return { from, to: last }
}

/** «14 наставляемых без пары, у 9 наставников 13 свободных мест; группы ведут 2 наставника». */
function says(waiting: number, offering: readonly { capacity: number }[], groups: number): string {
  const places = offering.reduce((sum, { capacity }) => sum + capacity, 0)
  const without = `${count(waiting, 'наставляемый', 'наставляемых', 'наставляемых')} без пары`
  const led = `; ${plural(groups, 'группу ведёт', 'группы ведут', 'группы ведут')} ${count(groups, 'наставник', 'наставника', 'наставников')}`
  const free =
    offering.length === 0
      ? `${without}, ${groups > 0 ? 'мест для пар нет' : 'свободных наставников нет'}`
      : `${without}, у ${count(offering.length, 'наставника', 'наставников', 'наставников')} ${count(places, 'свободное место', 'свободных места', 'свободных мест')}`
  return groups > 0 ? `${free}${led}` : free
}
