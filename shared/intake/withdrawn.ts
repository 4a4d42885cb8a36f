import type { Response } from '../programme/tables.ts'
import { receivedAt } from './receivedAt.ts'

type Told = Pick<Response, 'state' | 'reason' | 'answers'>

/** Withdrawn because the data of the person were destroyed; what was withdrawn by hand keeps its words. */
export const isDestroyed = ({ state, answers }: Pick<Told, 'state' | 'answers'>): boolean =>
  state === 'withdrawn' && answers === ''

/** Why a withdrawn response is to be looked at once more; `at` as the form tells it. */
export const editedReason = (at: string): string => `Изменён после отзыва ${receivedAt(at).slice(0, minutes)}`
const minutes = 'дд.мм.гггг чч:мм'.length

/** Withdrawn by hand and changed by its respondent since: the only reason a withdrawn response has. */
export const isEditedSince = ({ state, reason }: Pick<Told, 'state' | 'reason'>): boolean =>
  state === 'withdrawn' && reason !== ''
