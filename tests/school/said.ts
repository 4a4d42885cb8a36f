import { isLive } from '#shared/people/livePairs.ts'
import { inviteOf } from '#shared/intake/inviteOf.ts'
import { addDays } from '#shared/programme/civilDate.ts'
import type { Mentee, Pair } from '#shared/programme/tables.ts'
import type { Says } from './answersTo.ts'
import type { Chance } from './chance.ts'
import type { Making } from './making.ts'
import { hardest, hopes, parentsSay, values } from './wordsOfOthers.ts'

/** What somebody answers on a day. */
interface Said {
  on: string
  says: Says
}

const sources = ['pupil', 'teacher', 'student', 'worker']

/** What pupils answered when the school asked whom it should help. */
export const requestsOfPupils = ({ at }: Making, chance: Chance): Said[] =>
  hardest.map((problem, place) => {
    const wantMentor = chance.inHundred(70)
    const beMentor = chance.inHundred(35)
    const some = (most: number) =>
      chance.some(
        Array.from({ length: 27 }, (_, at) => `competence.${at}`),
        chance.number(most + 1),
      )
    return {
      on: at(['2026-01-20', '2026-01-21', '2026-01-22', '2026-01-26'][place % 4] ?? '2026-01-20'),
      says: {
        wantMentor,
        problem,
        beMentor,
        needs: wantMentor ? some(3) : [],
        from: wantMentor ? chance.some(sources, 1 + chance.number(2)) : [],
        offers: beMentor ? some(2) : [],
        classNumber: chance.inHundred(15) ? null : 5 + chance.number(7),
      },
    }
  })

/** What parents said at the end of last year. */
export const opinionsOfParents = ({ at }: Making, chance: Chance): Said[] =>
  parentsSay.map((words, place) => ({
    on: at(`2026-05-${19 + (place % 9)}`),
    says: { words, changes: chance.inHundred(80), goOn: chance.inHundred(90) },
  }))

/** Which mentees of «ученик – ученик» have not answered the first survey yet, by their place. */
const silent = [3, 9]

/** The first survey of those who begin with an older pupil: by their own links, a few days before; two have not answered. */
export function firstSurveys(
  { today }: Making,
  chance: Chance,
  pairs: readonly Pair[],
  mentees: readonly Mentee[],
  webForm: string,
): Said[] {
  return pairs
    .filter(pair => isLive(pair) && pair.status !== 'proposed' && pair.form === 'form.pupilPupil')
    .flatMap((pair, place): Said[] => {
      const mentee = mentees.find(({ id }) => id === pair.mentee)
      const start = pair.from ?? today
      if (mentee === undefined || silent.includes(place)) return []
      return [
        {
          on: addDays(start < today ? start : today, -2 - (place % 3)),
          says: {
            '': inviteOf(webForm, mentee.code),
            before: place % 4 === 0,
            where: place % 4 === 0 ? 'В прошлом году у нас в школе' : '',
            circles: chance.number(4),
            hopes: hopes[place],
            values: values[place],
            glad: chance.inHundred(90),
          },
        },
      ]
    })
}
