import { hashOf } from '../programme/hash.ts'
import { type Response, tableOf } from '../programme/tables.ts'
import { showValue } from '../programme/writeCell.ts'
import { claimsOf } from './claimsOf.ts'
import { type Desk, deskOf, type IntakeMoment, type IntakeProgramme } from './desk.ts'
import { calledPair, pairClaims } from './feedPair.ts'
import { memoryOf } from './memory.ts'
import { dayReceived } from './receivedAt.ts'
import { readAgain } from './readAgain.ts'
import { undo } from './undo.ts'
import { makesPeople, whoIsIt } from './whoIsIt.ts'

/** A field about which a response waits for the curator: what it holds, what it would. */
export interface WaitingField {
  key: string
  title: string
  was: string
  will: string
  sensitive: boolean
  /** Hash of what is offered: the decision is on this very value. */
  of: string
  /** Why it can't be taken as things stand; blank where it can. */
  blocked: string
}

/** The fields of a response in «ждёт решения по полям», as they stand now. */
export function waitingFields(
  programme: IntakeProgramme,
  row: Response,
  moment: IntakeMoment,
): WaitingField[] {
  const desk: Desk = deskOf(programme, moment)
  const again = readAgain(desk, row, memoryOf(row))
  const base = again?.form.questionnaire.about ?? null
  if (again === null || base === null || row.state !== 'fields') return []
  const { form, read } = again
  const undone = undo(desk, row.id)
  const who = whoIsIt(desk, form, base, read, undone, row.person)
  if (!('person' in who)) return []
  const about = { base, person: who.person, on: dayReceived(row.receivedAt, desk.today) }
  if (makesPeople(form))
    return claimsOf(desk, form, read, about, undone)
      .filter(({ fate }) => fate === 'waits')
      .flatMap(({ key, was, will }) => {
        const column = tableOf(base).columns[key]
        return column === undefined
          ? []
          : [
              {
                key,
                title: column.title,
                was: showValue(column, was, desk.dictionary),
                will: showValue(column, will, desk.dictionary),
                sensitive: column.sensitive === true,
                of: hashOf(will),
                blocked: '',
              },
            ]
      })
  const agrees = read.agreement === true
  return pairClaims(desk, form, about, agrees, undone)
    .filter(({ fate }) => fate === 'waits')
    .map(({ key, pair, late }) => ({
      key,
      title: calledPair(desk, pair),
      was: late ? 'пара в приказе' : 'ждёт ответа',
      will: agrees ? 'согласие' : 'отказ',
      sensitive: false,
      of: hashOf(agrees),
      blocked: late ? 'Пара уже в приказе: завершите её отдельным приказом' : '',
    }))
}
