import type { QuestionnaireKind } from '#shared/questionnaires/questionnaire.ts'
import type { responseStates } from '#shared/programme/tables/responses.ts'
import type { webFormStates } from '#shared/programme/tables/webForms.ts'

export type WebFormState = keyof typeof webFormStates
export type ResponseState = keyof typeof responseStates

/** A version of a questionnaire that was given out, or a source of answers from files. */
export interface WebFormView {
  /** Of the row of «Опубликованные анкеты». */
  id: string
  title: string
  questionnaire: string
  /** ID of the form of mentorship, '' for any; and its title. */
  form: string
  formTitle: string
  version: number
  state: WebFormState
  /** «открыта». */
  stateTitle: string
  channel: 'form' | 'sheet' | 'file'
  /** «23.11.2026», '' where there is none. */
  publishedOn: string
  closedOn: string
  metOn: string
  /** Of a personal form it is the beginning of everybody's link. */
  url: string
  personal: boolean
  /** People who have answered, where they are known; else answers. Withdrawn ones are left out. */
  answered: number
  /** How many are expected to answer; null where nobody can tell. */
  expected: number | null
  /** «Ответили 18 из 20», «12 ответов», «Ответов пока нет». */
  said: string
  /** Answers that have come since the board was last looked at. */
  fresh: number
  states: Readonly<Record<ResponseState, number>>
}

export interface QuestionnaireView {
  /** Of the questionnaire. */
  id: string
  title: string
  kind: QuestionnaireKind
  audienceTitle: string
  form: string
  formTitle: string
  /** Whether links for each person are possible, and whether nothing else is. */
  personal: 'never' | 'may' | 'always'
  /** It asks whom people have chosen at a meeting: publishing wants its date and who was there. */
  ranking: boolean
  /** The words have changed since the version that is open. */
  newWords: boolean
  /** Newest version first. */
  webForms: readonly WebFormView[]
}

export interface FormsBoardView {
  /** In the order of the stages of the programme. */
  groups: readonly { kind: QuestionnaireKind; title: string; questionnaires: readonly QuestionnaireView[] }[]
  /** Sources of answers that are no questionnaire of ours any more: files, sheets, former questionnaires. */
  others: readonly WebFormView[]
  totals: {
    answers: number
    fresh: number
    states: Readonly<Record<ResponseState, number>>
    /** Answers that wait for the curator: fields, who, quarantine. */
    waiting: number
    /** Withdrawn by the curator and edited by their respondents since. */
    edited: number
  }
  /** What has to be filled in before anything can be published: «Не указано название школы» and where. */
  obstacles: readonly { message: string; next: string }[]
  dataPlace: 'local' | 'google'
  schoolYear: string
  /** Short name of the school, for the sheet on the wall. */
  school: string
}

export interface AudiencePerson {
  /** Of the person. */
  id: string
  name: string
  /** Class or post. */
  line: string
  schoolClass: string
  answered: boolean
  /** «23.11.2026 14:05», '' before. */
  answeredAt: string
  /** The person's own link; '' where the form is not personal. */
  link: string
  /** The reminder with that link in it. */
  reminder: string
}

export interface FormAudienceView {
  webForm: WebFormView
  /** Null where nobody can tell who should answer. */
  people: readonly AudiencePerson[] | null
  /** Classes of those who have not answered yet, with a reminder for the class teacher. */
  classes: readonly { title: string; left: number; reminder: string }[]
  /** To copy, addressed to everybody; of a personal form without a link. */
  reminder: string
  /** «Не ответили 2 из 20». */
  said: string
}
