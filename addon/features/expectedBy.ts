import { count } from '#shared/language/plural.ts'
import { inBase } from '#shared/people/inBase.ts'
import { isLive, overlaps } from '#shared/people/livePairs.ts'
import { addDays, type CivilDate } from '#shared/programme/civilDate.ts'
import type { Programme } from '#shared/programme/programme.ts'
import type { Mentee, Mentor, Pair, RowOf } from '#shared/programme/tables.ts'
import { consentWithdrawn } from '#shared/rules/consentWithdrawn.ts'
import { questionnaire as questionnaireOf } from '#shared/questionnaires/index.ts'
import type { QuestionnaireKind } from '#shared/questionnaires/questionnaire.ts'

type WebForm = Pick<RowOf<'webForms'>, 'questionnaire' | 'form' | 'publishedOn' | 'personal'>

/** A pair that ended this long before a questionnaire was given out may still be asked how it was. */
const lately = 60

/**
 * Who is expected to answer a published questionnaire; null where nobody can tell: applications, referrals, parents,
 * statements without a name. Nobody is asked whose consent to processing is withdrawn.
 */
export function expectedBy(
  webForm: WebForm,
  programme: Programme<'mentors' | 'mentees' | 'pairs' | 'participantDocuments'>,
  today: CivilDate,
): readonly (Mentor | Mentee)[] | null {
  const { participantDocuments } = programme
  return (
    askedFor(webForm, programme, today)?.filter(
      ({ id }) => consentWithdrawn(participantDocuments, id, today) === null,
    ) ?? null
  )
}

function askedFor(
  webForm: WebForm,
  programme: Programme<'mentors' | 'mentees' | 'pairs'>,
  today: CivilDate,
): readonly (Mentor | Mentee)[] | null {
  const source = questionnaireOf(webForm.questionnaire)
  if (source === undefined || source.identity === 'none') return null
  const { audience, kind } = source
  if (audience !== 'mentor' && audience !== 'mentee') return null
  const form = webForm.form ?? source.form
  const people: readonly (Mentor | Mentee)[] = audience === 'mentor' ? programme.mentors : programme.mentees
  if (kind === 'preferences') return people.filter(person => inBase(person) && mayMeetIn(person, form))
  if (kind === 'application')
    return webForm.personal === true
      ? people.filter(person => person.status !== 'archived' && mayMeetIn(person, form))
      : null
  const isAsked = askedBy(kind, webForm.publishedOn ?? today, today)
  if (isAsked === null) return null
  const asked = new Set(
    programme.pairs
      .filter(pair => (form === null || pair.form === form) && isAsked(pair))
      .map(pair => pair[audience]),
  )
  return people.filter(person => asked.has(person.id))
}

/**
 * «20»; after a meeting «20 участников формы»: all who may choose are counted, as nobody writes down which of them came.
 */
export function outOf({ questionnaire }: Pick<WebForm, 'questionnaire'>, expected: number): string {
  if (expected === 0 || questionnaireOf(questionnaire)?.kind !== 'preferences') return String(expected)
  return count(expected, 'участника формы', 'участников формы', 'участников формы')
}

/** Who has named no form may meet in any. */
export const mayMeetIn = ({ forms }: Pick<Mentor | Mentee, 'forms'>, form: string | null): boolean =>
  form === null || forms.length === 0 || forms.includes(form)

/** The pairs whose people are asked by a questionnaire of this kind. */
function askedBy(
  kind: QuestionnaireKind,
  published: CivilDate,
  today: CivilDate,
): ((pair: Pair) => boolean) | null {
  const begun = (pair: Pair) => isLive(pair) && pair.status !== 'proposed'
  const been = (pair: Pair) => pair.status !== 'proposed' && pair.status !== 'refused'
  switch (kind) {
    case 'agreement':
      return pair => pair.status === 'proposed' || pair.status === 'agreed'
    case 'first':
    case 'interim':
      return begun
    case 'repeat':
    case 'satisfaction':
      return pair => been(pair) && overlaps(pair, { from: addDays(published, -lately), to: today })
    default:
      return null
  }
}
