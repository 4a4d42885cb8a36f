import { dateInDigits } from '#shared/language/dates.ts'
import { count } from '#shared/language/plural.ts'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { dictionaryOf } from '#shared/programme/dictionary.ts'
import { oncePer } from '#shared/programme/oncePer.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import { webFormStates } from '#shared/programme/tables/webForms.ts'
import type { ResponseState, WebFormView } from './formsView.ts'
import { expectedBy, outOf } from './expectedBy.ts'

type WebForm = RowOf<'webForms'>
type Response = RowOf<'responses'>

export type FormsProgramme = Programme<
  'webForms' | 'responses' | 'mentors' | 'mentees' | 'pairs' | 'participantDocuments'
>

/** The state that no answer is in. */
const none: Readonly<Record<ResponseState, number>> = {
  imported: 0,
  fields: 0,
  who: 0,
  quarantine: 0,
  withdrawn: 0,
}

/** How many answers are in each state; a row whose state can't be read waits in quarantine for the curator to look. */
export function statesOf(responses: readonly Response[]): Record<ResponseState, number> {
  const states = { ...none }
  for (const { state } of responses) states[state ?? 'quarantine']++
  return states
}

/** Answers of each published questionnaire. */
export const answersByForm = oncePer((rows: readonly Response[]): ReadonlyMap<string, Response[]> => {
  const found = new Map<string, Response[]>()
  for (const row of rows) {
    const own = found.get(row.webForm)
    if (own) own.push(row)
    else found.set(row.webForm, [row])
  }
  return found
})

const inDigits = (date: CivilDate | null): string => (date === null ? '' : dateInDigits(date))

/** A published questionnaire and how far its answers have come. `seen`: when the board was last looked at. */
export function webFormView(
  webForm: WebForm,
  programme: FormsProgramme,
  today: CivilDate,
  seen: string,
): WebFormView {
  const { id, form, state, channel, personal } = webForm
  const responses = answersByForm(programme.responses).get(id) ?? []
  const states = statesOf(responses)
  const expected = channel === 'form' ? expectedBy(webForm, programme, today) : null
  const people = new Set(responses.filter(row => row.state !== 'withdrawn').map(row => row.person))
  const answered =
    expected === null
      ? responses.length - states.withdrawn
      : expected.filter(person => people.has(person.id)).length
  return {
    id,
    title: webForm.title,
    questionnaire: webForm.questionnaire,
    form: form ?? '',
    formTitle: dictionaryOf(programme).title(form),
    version: webForm.version ?? 1,
    state: state ?? 'closed',
    stateTitle: webFormStates[state ?? 'closed'],
    channel: channel ?? 'form',
    publishedOn: inDigits(webForm.publishedOn),
    closedOn: inDigits(webForm.closedOn),
    metOn: inDigits(webForm.metOn),
    url: webForm.url,
    personal: personal === true,
    answered,
    expected: expected?.length ?? null,
    said: sayAnswered(answered, expected === null ? null : outOf(webForm, expected.length)),
    fresh: responses.filter(row => isFresh(row, seen)).length,
    states,
  }
}

/** Of the first look nothing is new. */
const isFresh = ({ receivedAt, state }: Response, seen: string): boolean =>
  seen !== '' && state !== 'withdrawn' && (momentOf(receivedAt) ?? '') > seen

/** «Ответили 18 из 20», «12 ответов», «Ответов пока нет». */
function sayAnswered(answered: number, of: string | null): string {
  if (of !== null && of !== '0') return `Ответили ${answered} из ${of}`
  return answered === 0 ? 'Ответов пока нет' : count(answered, 'ответ', 'ответа', 'ответов')
}
