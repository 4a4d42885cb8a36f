/** A question as it was put: the words, and the choices as they were offered. */
export interface PublishedQuestion {
  /** Of the `Question`; '' is the code of a personal link. */
  id: string
  title: string
  hint: string
  required: boolean
  kind:
    | 'text'
    | 'longText'
    | 'choice'
    | 'several'
    | 'scale'
    | 'yesNo'
    | 'date'
    | 'number'
    | 'schoolClass'
    | 'ranking'
  /** Of choice, several and ranking: what may be picked, in order, each once. */
  options: readonly string[]
  /** Of choice and several: what the options mean, in the same order: IDs of dictionary entries, codes of a column. */
  codes?: readonly string[]
  /** Of a ranking: the people behind `options`, by ID, in the same order. */
  people?: readonly string[]
  /** Of a ranking: how many may be picked. */
  places?: number
  /** Of a scale 1…10. */
  ends?: readonly [string, string]
  min?: number
  max?: number
}

/**
 * A version of a questionnaire as it was published: the host makes its form from it, and answers are read by it for ever,
 * whatever becomes of the words and the dictionaries since. JSON through and through.
 */
export interface Published {
  questionnaire: string
  /** From 1; changed words are a new version. */
  version: number
  title: string
  intro: string
  thanks: string
  /** What is said about the data and where to read more; the consent itself is a document of its own. */
  notice: { text: string; url: string }
  /** Each person has a link of their own: nobody is asked for a name. */
  personal: boolean
  steps: readonly { title: string; questions: readonly PublishedQuestion[] }[]
}

/** Longest answer to one question that a form of ours takes, in characters. */
export const longestAnswer = 10_000

export const publishedQuestions = (published: Pick<Published, 'steps'>): PublishedQuestion[] =>
  published.steps.flatMap(step => step.questions)
