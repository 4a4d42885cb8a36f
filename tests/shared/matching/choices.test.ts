import { describe, expect, test } from 'vitest'
import { checkMatchRequest } from '#shared/contract/checkMatchRequest.ts'
import { blindRequest } from '#shared/matching/blindRequest.ts'
import { choicesOf } from '#shared/matching/choices.ts'
import { offers } from '#shared/matching/offers.ts'
import { waitingMentees } from '#shared/matching/waitingMentees.ts'
import { blankRow } from '#shared/programme/table.ts'
import { tables, type ValuesOf } from '#shared/programme/tables.ts'
import { mentee, mentor, preferring, programme, pupilRun } from './pupils.ts'

const people = programme({
  mentors: [
    mentor('m1', 'Воронцова Дарья', { groupTo: 4 }),
    mentor('m2', 'Панин Глеб', { status: 'archived' }),
    mentor('m3', 'Лисин Артём Олегович', { schoolClass: '7 «Б»' }),
  ],
  mentees: [mentee('e1', 'Лисин Артём Олегович', { schoolClass: '7 «Б»' }), mentee('e2', 'Рудь Соня')],
})
const vote = (set: Partial<ValuesOf<'preferences'>>) =>
  blankRow(tables.preferences, { side: 'mentee', mentor: 'm1', mentee: 'e2', rank: 1, ...set })
type Vote = ReturnType<typeof vote>

/** «кто→кого место», by IDs; in a group with «*». */
function heard(votes: readonly Vote[], groups = false) {
  const offering = offers(people, pupilRun, { groups, objective: 'coverage' })
  const waiting = waitingMentees(people, pupilRun)
  const { mentee: ofMentees, mentor: ofMentors } = choicesOf(
    { preferences: votes },
    pupilRun,
    offering,
    waiting,
  )
  const offer = (index: number) =>
    `${offering[index]?.mentor.id}${offering[index]?.kind === 'group' ? '*' : ''}`
  return {
    mentee: ofMentees.map(([who, whom, rank]) => `${waiting[who]?.id}→${offer(whom)} ${rank}`).sort(),
    mentor: ofMentors.map(([who, whom, rank]) => `${offer(who)}→${waiting[whom]?.id} ${rank}`).sort(),
  }
}

test.each<{ given: string; votes: Vote[]; mentee?: string[]; mentor?: string[] }>([
  { given: 'никто не выбирал', votes: [] },
  { given: 'наставляемый назвал наставника', votes: [vote({})], mentee: ['e2→m1 1'] },
  {
    given: 'наставник назвал наставляемого',
    votes: [vote({ side: 'mentor', rank: 5 })],
    mentor: ['m1→e2 5'],
  },
  {
    given: 'назвали друг друга',
    votes: [vote({ rank: 2 }), vote({ side: 'mentor', rank: 3 })],
    mentee: ['e2→m1 2'],
    mentor: ['m1→e2 3'],
  },
  {
    given: 'назвал дважды: лучшее место',
    votes: [vote({ rank: 4 }), vote({ rank: 2 }), vote({ rank: 3 })],
    mentee: ['e2→m1 2'],
  },
  {
    given: 'одно место двоим',
    votes: [vote({ rank: 1 }), vote({ rank: 1, mentor: 'm3' })],
    mentee: ['e2→m1 1', 'e2→m3 1'],
  },
  { given: 'в этой форме', votes: [vote({ form: 'form.pupilPupil' })], mentee: ['e2→m1 1'] },
  { given: 'в другой форме', votes: [vote({ form: 'form.teacherPupil' })] },
  {
    given: 'лучшее место названо для другой формы',
    votes: [vote({ rank: 1, form: 'form.teacherPupil' }), vote({ rank: 3 })],
    mentee: ['e2→m1 3'],
  },
  { given: 'наставника нет в подборе', votes: [vote({ mentor: 'm2' })] },
  { given: 'наставника нет вовсе', votes: [vote({ mentor: 'm9' })] },
  { given: 'наставляемого нет вовсе', votes: [vote({ mentee: 'e9' })] },
  { given: 'назвал себя', votes: [vote({ mentor: 'm3', mentee: 'e1' })] },
  { given: 'не сказано, кто выбирает', votes: [vote({ side: null })] },
  { given: 'место не указано', votes: [vote({ rank: null })] },
])('$given', ({ votes, mentee: ofMentees = [], mentor: ofMentors = [] }) => {
  expect(heard(votes)).toEqual({ mentee: ofMentees, mentor: ofMentors })
  expect(heard([...votes].reverse())).toEqual({ mentee: ofMentees, mentor: ofMentors })
})

test('кого назвали, того назвали и одного, и с группой', () => {
  expect(heard([vote({}), vote({ side: 'mentor', rank: 2 })], true)).toEqual({
    mentee: ['e2→m1 1', 'e2→m1* 1'],
    mentor: ['m1*→e2 2', 'm1→e2 2'],
  })
})

describe('запрос с голосами годен', () => {
  test.each([true, false])('группы: %s', groups => {
    const votes = ['m1', 'm3'].flatMap(who =>
      ['e1', 'e2'].flatMap(whom =>
        (['mentee', 'mentor'] as const).flatMap(side =>
          [5, 1].map(rank => vote({ side, mentor: who, mentee: whom, rank })),
        ),
      ),
    )
    const { request } = blindRequest({ ...people, preferences: votes }, pupilRun, preferring({ groups }))
    expect(checkMatchRequest(request)).toEqual([])
    expect(request.choices.mentee.length).toBeGreaterThan(0)
    expect(request.choices.mentor.length).toBeGreaterThan(0)
  })
})
