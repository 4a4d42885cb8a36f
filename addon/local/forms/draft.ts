import type { Answers } from './readAnswers.ts'

/** What has been filled in so far: a phone that falls asleep goes on where it was. */
export interface Draft {
  /** Milliseconds since 1970: when it was last kept. */
  at: number
  /** Step that was shown last, from 1. */
  step: number
  /** Of a personal link; '' where the form has none. */
  code: string
  answers: Answers
  /** The response is in the file: what was answered is no longer here. */
  sent: boolean
}

export const blankDraft = (code: string): Draft => ({ at: 0, step: 1, code, answers: {}, sent: false })

const DAY_MS = 24 * 60 * 60 * 1000
export const DRAFT_DAYS = 7
/** More than a school has pupils: somebody who makes drafts for fun pushes out his own. */
const MOST = 3000
/** So many that the oldest are to be pushed out: seldom, as all of them are read for it. */
export const TOO_MANY = MOST + 300

/** Nobody has gone on with it in time. */
export const isOver = ({ at }: Pick<Draft, 'at'>, now: number): boolean => now - at > DRAFT_DAYS * DAY_MS

/** Of all the drafts of a form, those to be forgotten. */
export function staleDrafts(kept: Iterable<readonly [string, string]>, now: number): string[] {
  const drafts = [...kept]
    .map(([token, text]) => ({ token, at: (JSON.parse(text) as Draft).at }))
    .sort((a, b) => b.at - a.at)
  return drafts.filter((draft, index) => index >= MOST || isOver(draft, now)).map(({ token }) => token)
}
