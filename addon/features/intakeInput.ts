import type { IntakeProgramme } from '#shared/intake/desk.ts'
import type { Response } from '#shared/programme/tables.ts'
import { responseStates } from '#shared/programme/tables/responses.ts'
import { type Refused, refuse } from './refusal.ts'

/** The response with this key, in one of these states. */
export function responseIn(
  { responses }: Pick<IntakeProgramme, 'responses'>,
  key: string,
  states: readonly Response['state'][],
): Response | Refused {
  const row = responses.find(({ id }) => id === key)
  if (row === undefined) return refuse('gone', 'Этого ответа больше нет на листе «Ответы»', 'Обновите список')
  return states.includes(row.state)
    ? row
    : refuse(
        'changedMeanwhile',
        `Состояние ответа теперь «${row.state === null ? 'не указано' : responseStates[row.state as keyof typeof responseStates]}»`,
        'Ничего не записано. Обновите список',
      )
}
