import { noBreak } from '../language/noBreak.ts'
import { menteeModel } from '../people/menteeModel.ts'
import { modelByForm } from '../programme/modelByForm.ts'
import type { Model } from '../programme/models.ts'
import type { Programme } from '../programme/programme.ts'
import { settingsOf } from '../programme/settings.ts'
import type { Mentee } from '../programme/tables.ts'
import type { Citation } from '../regulations/clauseName.ts'
import type { Clause } from '../regulations/clauses.ts'
import type { Found } from './breach.ts'

/**
 * Which act a breach is cited by. Where pedagogues have a положение of their own, a breach that speaks only of their pairs
 * is none of the first положение, whose clauses the program knows by number: their act is cited, without a clause. Articles
 * of laws bind both, and what the school as a whole has to have stays with the first.
 */
export function citationOf(
  programme: Programme<'pairs'>,
): (clause: Clause, found: Pick<Found, 'subject' | 'about'>) => Citation {
  if (!settingsOf(programme).teachersOwn) return clause => clause
  const modelOf = modelByForm(programme)
  /** Of a pair and of a mentee the model is known; of a mentor, only by the pairs. */
  const known = new Map<string, Model>()
  const led = new Map<string, Model[]>()
  for (const mentee of menteesIn(programme)) known.set(mentee.id, menteeModel(mentee))
  for (const { id, form, mentor } of programme.pairs) {
    known.set(id, modelOf(form))
    led.set(mentor, [...(led.get(mentor) ?? []), modelOf(form)])
  }
  return (clause, { subject, about }) => {
    if (isArticle(clause) || ofSchool.includes(subject.table)) return clause
    const ids = [subject.id, ...about]
    const certain = ids.flatMap(id => known.get(id) ?? [])
    const models = certain.length > 0 ? certain : ids.flatMap(id => led.get(id) ?? [])
    return models.length > 0 && models.every(model => model === 'teachers') ? 'ofTeachers' : clause
  }
}

/** The положение of the pedagogues after the prepositions with which sentences name a clause. */
const afterPreposition: Readonly<Record<string, string>> = {
  в: 'в положении',
  из: 'из положения',
  по: 'по положению',
}

/** «Оформите продление по п. 4.14» names the act as a whole where the clause is not the one that binds. */
export const sentenceCiting = (sentence: string, cited: Citation): string =>
  cited !== 'ofTeachers'
    ? sentence
    : sentence.replace(/(?<!\p{L})(в|из|по)\sп\.\s\d+\.\d+/gu, (_, preposition: string) =>
        noBreak(`${afterPreposition[preposition]} о наставничестве педагогов`),
      )

const ofSchool: readonly string[] = ['settings', 'legalActs']

const isArticle = (clause: Clause): boolean => clause.includes(' ')

/** The mentees, where the rules that judge look at them. */
const menteesIn = (programme: Programme<'pairs'> & { readonly mentees?: readonly Mentee[] }) =>
  programme.mentees ?? []
