import type { PublishedQuestion } from './published.ts'

const seconds: Record<PublishedQuestion['kind'], number> = {
  scale: 8,
  yesNo: 6,
  choice: 10,
  number: 8,
  date: 10,
  schoolClass: 6,
  text: 12,
  several: 20,
  ranking: 30,
  longText: 45,
}

/** Whole minutes that filling in takes, at least one: an estimate by the kinds of answers. */
export const minutesOf = (questions: readonly Pick<PublishedQuestion, 'kind'>[]): number =>
  Math.max(1, Math.round(questions.reduce((sum, { kind }) => sum + seconds[kind], 0) / 60))
