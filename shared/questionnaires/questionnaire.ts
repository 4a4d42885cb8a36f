import type { DictionaryName } from '../programme/dictionaryNames.ts'

/** Who fills a questionnaire in. */
export const audiences = {
  mentor: 'наставник',
  mentee: 'наставляемый',
  parent: 'родитель (законный представитель)',
  classTeacher: 'классный руководитель',
  psychologist: 'педагог-психолог',
  socialWorker: 'социальный педагог',
  methodist: 'методист',
  partner: 'партнёр',
  pupil: 'обучающийся',
  teacher: 'педагог',
} as const
export type Audience = keyof typeof audiences

/** What a questionnaire is for; the intake treats all of one kind alike. */
export const questionnaireKinds = {
  request: 'предварительный опрос',
  application: 'анкета участника',
  referral: 'представление',
  preferences: 'выбор после групповой встречи',
  agreement: 'согласие на пару',
  first: 'первый опрос',
  interim: 'промежуточная обратная связь',
  repeat: 'повторный опрос',
  satisfaction: 'удовлетворённость',
  feedback: 'отзыв',
  swot: 'суждения для SWOT',
} as const
export type QuestionnaireKind = keyof typeof questionnaireKinds

/** Where the words of a choice come from. */
export type Options =
  /** Entries of a dictionary; `for` keeps grounds of pupils or of teachers only. */
  | { dictionary: DictionaryName; for?: 'pupil' | 'teacher' }
  /** The words of a choice column. */
  | { column: string }
  /** Code → words. */
  | { fixed: Readonly<Record<string, string>> }

/** How a question is answered. An answer is the text a person sees: a word, several, a number, a date. */
export type AnswerKind =
  | { kind: 'text'; long?: boolean }
  | { kind: 'choice'; options: Options }
  | { kind: 'several'; options: Options }
  /** 1…10, with words at both ends. */
  | { kind: 'scale'; ends: readonly [string, string] }
  | { kind: 'yesNo' }
  | { kind: 'date' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'schoolClass' }
  /** The people present at the group meeting, at most `places` of them, in order of preference. */
  | { kind: 'ranking'; places: number }

/** What becomes of an answer. */
export type Feeds =
  /** A column of the base that the questionnaire is `about`, by its key. In surveys and votes it only tells who answers. */
  | { to: 'column'; key: string }
  /** A measure that monitoring counts over all answers: percent, average. */
  | { to: 'measure'; measure: string }
  /** A row of «Замеры»: the same parameter before and after. */
  | { to: 'parameter'; parameter: string }
  /** «Удовлетворён» of the row in «Анкеты». */
  | { to: 'satisfied' }
  /** Rows of «Предпочтения», in order of preference. */
  | { to: 'votes' }
  /** Whether the person agrees to the pair. */
  | { to: 'agreement' }
  /** Who refers and from what is known: «Кто внёс сведения» of the person named, several texts joined. */
  | { to: 'source' }
  /** Kept with the response only. */
  | { to: 'response' }

export interface Question {
  /** Unique in its questionnaire; never changes and is never used again for anything else. */
  id: string
  title: string
  hint?: string
  answer: AnswerKind
  feeds: Feeds
  /** False: «Можно пропустить». */
  required: boolean
  /** Grounds, health, behaviour: goes to columns that only the curator sees. */
  sensitive?: boolean
}

export interface Step {
  title: string
  questions: readonly Question[]
}

/**
 * A questionnaire as the product brings it; the school may change its words (`../../programme/tables/questions.ts`). Consent is never part of it
 * (152-ФЗ, ст. 9, ч. 1).
 */
export interface Questionnaire {
  /** `kind.audience` and, where it belongs to one form, `.form`: «first.mentee.pupilPupil». */
  id: string
  kind: QuestionnaireKind
  audience: Audience
  /** ID of the entry of «Форма наставничества»; null: for any form. */
  form: string | null
  /** Whose row an answer makes, changes or belongs to; null: nobody's. */
  about: 'mentors' | 'mentees' | null
  /** named: asks who is answering · link: known by a link for each person · none: without a name */
  identity: 'named' | 'link' | 'none'
  title: string
  intro: string
  thanks: string
  steps: readonly Step[]
}

export const questionsOf = (questionnaire: Pick<Questionnaire, 'steps'>): Question[] =>
  questionnaire.steps.flatMap(step => step.questions)
