import type { CivilDate } from '../programme/civilDate.ts'
import type { Pair, ValuesOf } from '../programme/tables.ts'
import type { QuestionnaireKind } from '../questionnaires/questionnaire.ts'
import type { AnyPerson, Base, Desk, OpenForm } from './desk.ts'
import type { Giving } from './give.ts'
import type { ReadResponse } from './readResponse.ts'

type SurveyKind = ValuesOf<'surveys'>['kind']

/** Which of «Анкеты» a questionnaire is; feedback of people is told apart by nothing. */
const kinds: Partial<Record<QuestionnaireKind, SurveyKind>> = {
  first: 'first',
  interim: 'interim',
  repeat: 'final',
  satisfaction: 'final',
}
const moments: Partial<Record<QuestionnaireKind, ValuesOf<'measurements'>['moment']>> = {
  first: 'before',
  repeat: 'after',
}

/** A row of «Анкеты» and one of «Замеры» for each parameter; how many measurements. */
export function feedSurvey(
  desk: Desk,
  form: OpenForm,
  { base, person, on }: { base: Base; person: AnyPerson; on: CivilDate },
  read: ReadResponse,
  giving: Giving,
): number {
  const { kind } = form.questionnaire
  const survey = kinds[kind] ?? null
  const pair = pairMeant(desk, form, base, person, on)
  if (survey !== null || read.satisfied !== null)
    giving.row('surveys', {
      person: person.id,
      pair,
      kind: survey,
      filledOn: on,
      satisfied: read.satisfied,
    })
  for (const { parameter, value } of read.parameters)
    giving.row('measurements', {
      person: person.id,
      pair,
      parameter,
      moment: moments[kind] ?? null,
      value,
      measuredOn: on,
      instrument: form.row.title,
    })
  return read.parameters.length
}

/** The one pair of the person that the day falls into, or the only one there has been; else none. */
function pairMeant(desk: Desk, form: OpenForm, base: Base, person: AnyPerson, on: CivilDate): string {
  const side = base === 'mentors' ? 'mentor' : 'mentee'
  const own = desk
    .pairsOf(person.id)
    .filter(
      pair =>
        pair[side] === person.id &&
        pair.status !== 'refused' &&
        (form.row.form === null || pair.form === form.row.form),
    )
  const running = own.filter(pair => contains(pair, on))
  const [only, another] = running.length > 0 ? running : own
  return only !== undefined && another === undefined ? only.id : ''
}

const contains = ({ from, to, endedOn }: Pair, on: CivilDate): boolean =>
  (from === null || from <= on) && ((endedOn ?? to) === null || (endedOn ?? to ?? on) >= on)
