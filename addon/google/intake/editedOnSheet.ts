import { list } from '#shared/language/list.ts'
import { momentOf } from '#shared/intake/foreign/momentOf.ts'
import type { RawResponse } from '#shared/intake/rawResponse.ts'
import type { RowOf } from '#shared/programme/tables.ts'
import type { FormTrouble } from '../../features/formsCall.ts'
import { answersIn } from './keepGone.ts'

type Response = RowOf<'responses'>

/** Keys of a response that was taken in and has vanished from its sheet, and of the later one that stands there instead. */
export interface Edited {
  was: string
  now: string
}

/**
 * On a response sheet an edited answer is another one: its row is overwritten, and nothing there tells whose it was.
 * Answers the pairs that look like that, those found before first, until either of a pair is withdrawn.
 * @param found everything that the sheet holds now, or a form since
 * @param rows what of this form stands in «Ответы»
 * @param fromSheet whether `found` is a whole response sheet: only there are keys lost
 */
export function editedOnSheet(
  found: readonly RawResponse[],
  rows: readonly Response[],
  before: readonly Edited[],
  fromSheet: boolean,
): Edited[] {
  const there = new Set(found.map(({ key }) => key))
  const valid = new Set(rows.filter(({ state }) => state !== 'withdrawn').map(({ id }) => id))
  const standing = before.filter(({ was, now }) => valid.has(was) && valid.has(now) && !there.has(was))
  if (!fromSheet) return standing
  const told = new Set(standing.map(({ was }) => was))
  const known = new Set(rows.map(({ id }) => id))
  const later = found.filter(({ key }) => !known.has(key))
  const fresh = rows
    .filter(({ id }) => valid.has(id) && !there.has(id) && !told.has(id))
    .flatMap((row): Edited[] => {
      const now = mostAlike(
        row,
        later.filter(({ at }) => at > (momentOf(row.receivedAt) ?? '')),
      )
      if (now === undefined) return []
      later.splice(later.indexOf(now), 1)
      return [{ was: row.id, now: now.key }]
    })
  return [...standing, ...fresh]
}

/** Who edits an answer leaves most of it as it was. */
function mostAlike(row: Response, responses: readonly RawResponse[]): RawResponse | undefined {
  const before = Object.entries(answersIn(row)).map(([id, answer]) => [id, JSON.stringify(answer)] as const)
  const alike = ({ answers }: RawResponse) =>
    before.filter(([id, answer]) => JSON.stringify(answers[id]) === answer).length
  return responses.reduce<RawResponse | undefined>(
    (best, next) => (best === undefined || alike(next) > alike(best) ? next : best),
    undefined,
  )
}

const minutes = 'дд.мм.гггг чч:мм'.length

/** What is said of the pairs of one form; null where there is none. */
export function sayEdited(
  edited: readonly Edited[],
  rows: readonly Response[],
): Pick<FormTrouble, 'message' | 'next'> | null {
  const whenOf = new Map(rows.map(row => [row.id, String(row.receivedAt).slice(0, minutes)]))
  const when = edited.map(({ was }) => whenOf.get(was) ?? '')
  if (when.length === 0) return null
  return {
    message:
      when.length === 1
        ? `ответ от ${when[0]}, похоже, изменён: проверьте оба`
        : `ответы от ${list(when)}, похоже, изменены: проверьте прежние и новые`,
    next: 'Прежний и новый внесены отдельно. Если они одного человека, откройте прежний и нажмите «Отозвать ответ»',
  }
}
