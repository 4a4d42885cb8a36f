import * as z from 'zod/mini'
import { fold } from '#shared/language/fold.ts'
import { dateInDigits } from '#shared/language/dates.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName, withClass } from '#shared/people/personName.ts'
import { schoolYearOf } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { settingsOf } from '#shared/programme/settings.ts'
import { standing } from './decisionEdits.ts'
import { feature } from './feature.ts'
import { groundsFor } from './replacementGrounds.ts'
import { isRunning } from './runningPair.ts'

/** Pairs whose mentor may be replaced, by the mentor's name. */
export const runningPairs = feature({
  name: 'runningPairs',
  title: 'Просмотр действующих пар',
  reads: ['mentors', 'mentees', 'pairs', 'decisions'],
  input: z.strictObject({}),
  run: ({ programme, today }) => {
    const people = peopleOf(programme)
    const dictionary = dictionaryOf(programme)
    const rows = programme.pairs.flatMap(pair => {
      const mentor = people.mentor(pair.mentor)
      const mentee = people.mentee(pair.mentee)
      if (!mentee || !isRunning(pair, today)) return []
      const lock = standing(programme, pair).rivals[0]
      const chosen = lock && people.mentor(lock.mentor)
      const called = mentor ? withClass(mentor) : pair.mentorName || 'Наставник не указан'
      return {
        pair: pair.id,
        mentor: called,
        mentee: withClass(mentee),
        says: `${dictionary.title(pair.form)}, по ${dateInDigits(pair.to)}`,
        /** Who is chosen to take over; empty while nobody is. */
        chosen: chosen ? shortName(chosen) : '',
        grounds: groundsFor(mentor, dictionary),
        find: fold(`${called} ${withClass(mentee)}`),
      }
    })
    const { schoolYear, dataPlace } = settingsOf(programme)
    return {
      view: {
        rows: rows.sort((a, b) => (a.find < b.find ? -1 : 1)),
        today,
        schoolYear: schoolYear || schoolYearOf(today),
        dataPlace,
      },
    }
  },
})
