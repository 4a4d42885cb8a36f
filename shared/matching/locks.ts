import type { Gate, MatchRequest } from '../contract/match.ts'
import { list } from '../language/list.ts'
import { count } from '../language/plural.ts'
import { shortName } from '../people/personName.ts'
import type { Mentee } from '../programme/tables.ts'
import { consentWithdrawn } from '../rules/consentWithdrawn.ts'
import { brokenConditions } from './brokenConditions.ts'
import { isForbidden, mayMeet } from './mayMeet.ts'
import { mentorsIn, type Offer } from './offers.ts'
import type { MatchingTables, Run } from './run.ts'

/** What the curator has set and this run can't keep, and why. */
export interface NotKept {
  /** ID of the row: a decision's, a mentor's whose group can't be, somebody's whose consent is withdrawn. */
  id: string
  /** Without its full stop. */
  sentence: string
}

interface Lock {
  decision: MatchingTables['decisions'][number]
  mentee: number
  offer: number
}

/**
 * The curator's locks among the people of a run. One that can't stand is left out and told of, lest the engine refuse
 * the whole run; a lock whose mentee is not in the run is silent. A mentor with both offers has the mentee alone while
 * there is a place, then in the group, unless the lock says which.
 */
export function locks(
  programme: MatchingTables,
  run: Run,
  present: {
    offering: readonly Offer[]
    waiting: readonly Mentee[]
    forbidden: MatchRequest['forbidden']
    gates: readonly Gate[]
    floor: number
  },
): { locked: [mentee: number, mentor: number][]; notKept: NotKept[] } {
  const { offering, waiting, forbidden, gates, floor } = present
  const places = offering.map(({ capacity }) => capacity)
  const kept = new Map<number, Lock>()
  const notKept: NotKept[] = []
  const offersOf = ({ mentor, pairKind }: Lock['decision']) =>
    offering
      .flatMap((offer, index) => (offer.mentor.id === mentor ? [{ index, kind: offer.kind }] : []))
      .filter(({ kind }) => pairKind === null || pairKind === kind)
      .sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'single' ? -1 : 1))
      .map(({ index }) => index)
  const decided = programme.decisions
    .filter(({ kind, lifted }) => kind === 'lock' && lifted !== true)
    .filter(({ form }) => form === null || form === run.form)
    .map(decision => ({
      decision,
      mentee: waiting.findIndex(({ id }) => id === decision.mentee),
      offers: offersOf(decision),
    }))
    .filter(({ mentee }) => mentee >= 0)
    .sort(
      (a, b) =>
        a.mentee - b.mentee ||
        (a.offers[0] ?? -1) - (b.offers[0] ?? -1) ||
        (a.decision.id < b.decision.id ? -1 : 1),
    )

  for (const { decision, mentee, offers } of decided) {
    const before = kept.get(mentee)
    if (before?.decision.mentor === decision.mentor) continue
    const offer = offers.find(index => (places[index] ?? 0) > 0) ?? -1
    const obstacle =
      offers[0] === undefined ? absence(decision) : why(mentee, offers[0], offer, before !== undefined)
    if (obstacle !== undefined) tell({ decision, mentee, offer }, obstacle)
    else {
      kept.set(mentee, { decision, mentee, offer })
      places[offer] = (places[offer] ?? 0) - 1
    }
  }
  giveUpUnfilledGroups()

  const locked = [...kept.values()].map(({ mentee, offer }): [number, number] => [mentee, offer])
  return { locked: locked.sort(([a], [b]) => a - b), notKept }

  function tell({ decision, mentee }: Lock, obstacle: string): void {
    const name = shortName(waiting[mentee] as Mentee)
    const other = programme.mentors.find(({ id }) => id === decision.mentor)
    const pair = other === undefined ? name : `${name} – ${shortName(other)}`
    notKept.push({ id: decision.id, sentence: `Закреплённая пара не учтена: ${pair}. ${obstacle}` })
  }

  /** Why the mentor makes no such offer. */
  function absence({ mentor, pairKind }: Lock['decision']): string {
    const status = programme.mentors.find(({ id }) => id === mentor)?.status
    if (status === undefined) return 'Этого наставника больше нет в базе'
    if (status === 'archived') return 'Наставник в архиве'
    if (status === 'pending') return 'Наставник ещё на рассмотрении'
    if (consentWithdrawn(programme.participantDocuments, mentor, run.today) !== null)
      return 'Согласие наставника на обработку данных отозвано'
    if (!mentorsIn(programme, run).some(({ id }) => id === mentor))
      return 'Наставник не участвует в этой форме'
    return pairKind === 'group'
      ? 'Она закреплена в группе, а группы этого наставника в подборе нет'
      : 'У наставника нет свободных мест на этот срок'
  }

  function why(mentee: number, any: number, offer: number, elsewhere: boolean) {
    if (elsewhere) return 'У наставляемого уже есть другая закреплённая пара'
    if (isForbidden(forbidden, mentee, any)) return 'Для неё действует запрет или отказ'
    const broken = brokenConditions(gates, mentee, any)
    if (broken.length > 0)
      return `Она не проходит по условиям подбора: ${list(broken.map(title => `«${title}»`))}`
    return offer >= 0 ? undefined : 'Все места наставника уже закреплены'
  }

  /**
   * A locked group must come together in some plan: each of those not locked may fill one seat. Under a floor only the
   * engine knows who could, and the locks must do alone.
   */
  function giveUpUnfilledGroups(): void {
    const free = new Set(waiting.map((_, mentee) => mentee).filter(mentee => !kept.has(mentee)))
    offering.forEach(({ minGroup }, offer) => {
      const own = [...kept.values()].filter(lock => lock.offer === offer)
      const lacking = own.length === 0 ? 0 : minGroup - own.length
      if (lacking <= 0) return
      const joining =
        floor > 0
          ? []
          : [...free].filter(mentee => mayMeet({ gates, forbidden }, mentee, offer)).slice(0, lacking)
      const fewest = count(minGroup, 'наставляемого', 'наставляемых', 'наставляемых')
      if (joining.length === lacking) for (const mentee of joining) free.delete(mentee)
      else
        for (const lock of own) {
          kept.delete(lock.mentee)
          free.add(lock.mentee)
          tell(
            lock,
            floor > 0
              ? `Для группы нужно от ${fewest}. Закрепите ещё ${count(lacking, 'наставляемого', 'наставляемых', 'наставляемых')} или уберите порог баллов`
              : `Группу не собрать: нужно от ${fewest}, а подходящих не хватает`,
          )
        }
    })
  }
}
