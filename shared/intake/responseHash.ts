import { hashOf } from '../programme/hash.ts'
import type { RawResponse } from './rawResponse.ts'

/** Tells an edited response: of its words alone, whatever their order and whenever they came. */
export const responseHash = ({ answers, strays }: Pick<RawResponse, 'answers' | 'strays'>): string =>
  hashOf([
    Object.keys(answers)
      .sort()
      .map(id => [id, answers[id]]),
    strays.map(({ title, text }) => [title, text]),
  ])
