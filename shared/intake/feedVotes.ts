import { publishedQuestions } from '../questionnaires/published.ts'
import { questionsOf } from '../questionnaires/questionnaire.ts'
import { isSamePerson } from '../people/isSamePerson.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import type { Giving } from './give.ts'
import { type Memory, memoryOf } from './memory.ts'
import { packed } from './packed.ts'
import type { AnswerProblem } from './problem.ts'
import type { ReadResponse, Vote } from './readResponse.ts'

/** Why votes can't stand: for oneself, or for somebody who is not in the base any more; null where they can. */
export function voteProblem(
  desk: Desk,
  { questionnaire, published }: OpenForm,
  base: Base,
  person: AnyPerson,
  votes: readonly Vote[],
): AnswerProblem | null {
  const other = base === 'mentors' ? 'mentees' : 'mentors'
  const asked = questionsOf(questionnaire).find(({ feeds }) => feeds.to === 'votes')
  const question = publishedQuestions(published).find(({ id }) => id === asked?.id)
  for (const { person: id, name } of votes) {
    const whom = desk.person(other, id)
    const message =
      whom === undefined
        ? 'этого человека больше нет в базе. Оставьте остальных'
        : id === person.id || isSamePerson(person, whom)
          ? 'это голос за себя. Выберите другого'
          : ''
    if (message !== '')
      return { question: question?.id ?? '', title: question?.title ?? '', text: name, message }
  }
  return null
}

/**
 * Rows of «Предпочтения». Of several responses of a person about one meeting the last one counts: the votes of the
 * others go, their responses stay.
 * @returns whether these votes count
 */
export function feedVotes(
  desk: Desk,
  form: OpenForm,
  key: string,
  { base, person }: { base: Base; person: AnyPerson },
  { votes }: ReadResponse,
  giving: Giving,
): boolean {
  const { draft } = desk
  const place = desk.placeOf(key)
  for (const id of desk.responsesOf(person.id)) {
    const row = draft.find('responses', id)
    if (row === undefined || id === key || row.state === 'withdrawn') continue
    const other = desk.formOf(row.webForm)
    if (
      other?.questionnaire.kind !== 'preferences' ||
      other.row.metOn !== form.row.metOn ||
      other.row.form !== form.row.form
    )
      continue
    const memory: Memory = memoryOf(row)
    const own = (memory.rows ?? []).filter(
      ([table, vote]) => table === 'preferences' && draft.find(table, vote),
    )
    if (own.length === 0) continue
    if (desk.placeOf(id) > place) return false
    for (const [table, vote] of own) draft.drop(table, vote)
    desk.putResponse(id, {
      taken: 'Есть более поздний ответ',
      decided: packed({ ...memory, rows: [] }),
    })
  }
  for (const { rank, person: whom } of votes)
    giving.row('preferences', {
      side: base === 'mentors' ? 'mentor' : 'mentee',
      mentor: base === 'mentors' ? person.id : whom,
      mentee: base === 'mentors' ? whom : person.id,
      rank,
      form: form.row.form,
      metOn: form.row.metOn,
    })
  return true
}
