import { fullWithClass } from '../people/personName.ts'
import { isSameName } from '../programme/lists/samePerson.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import type { AnswerProblem } from './problem.ts'
import type { ReadResponse } from './readResponse.ts'
import { parted, type Undone } from './undo.ts'

/** Whose response it is: known for certain, somebody new, a question to the curator, or nobody who could be found. */
export type Who = { person: AnyPerson } | { new: true } | { wait: string } | { problem: AnswerProblem }

/** Questionnaires that make rows of the bases. */
export const makesPeople = ({ questionnaire: { kind } }: OpenForm): boolean =>
  kind === 'application' || kind === 'referral'

/**
 * Whose response it is, never by guess: the curator's word, a personal link, the row the response itself has made; else
 * the one person of the same whole name with an equal birth date or class and nothing that speaks against it.
 */
export function whoIsIt(
  desk: Desk,
  form: OpenForm,
  base: Base,
  read: ReadResponse,
  undone: Undone,
  held: string,
): Who {
  const { memory } = undone
  const decided = memory.who === undefined || memory.who === 'new' ? undefined : desk.person(base, memory.who)
  if (decided) return { person: decided }
  if (read.code !== '' || form.published.personal) {
    const owner = read.code === '' ? undefined : desk.invited(form, base, read.code)
    if (owner) return { person: owner }
    if (form.published.personal)
      return {
        problem: {
          question: '',
          title: 'Код приглашения',
          text: read.code,
          message:
            read.code === ''
              ? 'кода нет, анкету открыли не по своей ссылке. Покажите, чей это ответ'
              : 'такого кода ни у кого нет. Покажите, чей это ответ',
        },
      }
  }
  const own = ownPerson(desk, base, undone, held)
  if (own) return { person: own }
  if (read.name.lastName === '' || read.name.firstName === '')
    return {
      problem: {
        question: '',
        title: '',
        text: '',
        message: 'в ответе нет фамилии и имени. Покажите, чей это ответ',
      },
    }
  if (memory.who === 'new' && makesPeople(form)) return { new: true }
  const candidates = desk.candidates(base, read.name)
  const [only] = candidates
  if (only === undefined)
    return makesPeople(form)
      ? { new: true }
      : { wait: `${base === 'mentors' ? 'Наставника' : 'Наставляемого'} с таким именем в базе нет` }
  return candidates.length === 1 && isCertain(only, read)
    ? { person: only }
    : { wait: `Похоже на: ${candidates.map(fullWithClass).sort().join('; ')}` }
}

/** The person whose row this response has made or changed, once people have had a hand in it. */
function ownPerson(
  desk: Desk,
  base: Base,
  { memory, floating }: Undone,
  held: string,
): AnyPerson | undefined {
  if (memory.made && floating === null) {
    const place = Object.keys(memory.gave ?? {}).find(each => each.startsWith(`${base}:`))
    return place === undefined ? undefined : desk.person(base, parted(place)[1])
  }
  return Object.values(memory.fields ?? {}).length > 0 ? desk.person(base, held) : undefined
}

/** The same whole name and an equal birth date or, where one of the two is not known, an equal class. */
export function isCertain(
  person: AnyPerson,
  { name, values }: Pick<ReadResponse, 'name' | 'values'>,
): boolean {
  if (!isSameName(person, name)) return false
  const born = values.birthDate ?? null
  if (born !== null && person.birthDate !== null) return born === person.birthDate
  return person.schoolClass !== '' && values.schoolClass === person.schoolClass
}
