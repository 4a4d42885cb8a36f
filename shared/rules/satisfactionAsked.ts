import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { endedLately } from '../people/endedLately.ts'
import { type People, peopleOf } from '../people/peopleOf.ts'
import { shortName } from '../people/personName.ts'
import { type Team, teamName, teamsOf } from '../people/teams.ts'
import { rowsBy } from '../programme/rowsBy.ts'
import type { Pair, Survey } from '../programme/tables.ts'
import { breach, placeOf } from './breach.ts'
import { defineRule } from './defineRule.ts'

export const satisfactionAsked = defineRule({
  id: 'satisfactionAsked',
  clause: '8.3',
  title: 'Наставник и наставляемый завершённой пары ответили на итоговую анкету',
  severity: 'warning',
  appliesTo: ['finished', 'finishedEarly'],
  reads: ['mentors', 'mentees', 'pairs', 'surveys'],
  params: [],
  check: (programme, _, today) => {
    const people = peopleOf(programme)
    const finals = rowsBy(programme.surveys.filter(isAnswered), ({ person }) => person)
    return teamsOf(programme.pairs.filter(endedLately(today))).flatMap(team => {
      const [pair] = team
      const answered = (person: string, of: Team) =>
        (finals.get(person) ?? []).some(survey => of.some(each => isAbout(survey, each)))
      const mentor = !answered(pair.mentor, team)
      const mentees = team.filter(each => !answered(each.mentee, [each]))
      if (!mentor && mentees.length === 0) return []
      const many = mentees.length + (mentor ? 1 : 0) > 1
      return breach(
        { table: 'pairs', id: pair.id },
        team.map(({ id }) => id),
        `${teamName(team, people)}: нет ${many ? 'итоговых анкет' : 'итоговой анкеты'} ${list([mentor ? 'наставника' : '', ofMentees(mentees, people)])}. Попросите ответить и внесите ${many ? 'даты' : 'дату'} на лист «Анкеты».`,
        placeOf('pairs', pair, mentor ? 'mentorName' : 'menteeName'),
      )
    })
  },
})

/** A final questionnaire that was filled in. A day that can't be read has been written down all the same. */
const isAnswered = ({ kind, filledOn, unread }: Survey): boolean =>
  kind === 'final' && (filledOn !== null || unread.includes('filledOn'))

/** A questionnaire that names no pair is about those that had begun by then. */
const isAbout = (survey: Survey, { id, from }: Pair): boolean =>
  survey.pair === '' ? survey.filledOn === null || survey.filledOn >= (from ?? '') : survey.pair === id

function ofMentees(pairs: readonly Pair[], people: People): string {
  const [first] = pairs
  if (first === undefined) return ''
  if (first.kind !== 'group') return 'наставляемого'
  const names = pairs.map(({ mentee, menteeName }) => {
    const person = people.mentee(mentee)
    return person ? shortName(person) : menteeName
  })
  return `${count(pairs.length, 'наставляемого', 'наставляемых', 'наставляемых')} (${list(names)})`
}
