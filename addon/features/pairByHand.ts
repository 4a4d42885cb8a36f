import * as z from 'zod/mini'
import { matchAnswer } from '#shared/contract/match.ts'
import { scoreAnswer, type ScoreRequest } from '#shared/contract/score.ts'
import { exceptionsOf } from '#shared/documents/namedPeople.ts'
import { list } from '#shared/language/list.ts'
import { noBreak } from '#shared/language/noBreak.ts'
import type { Asked } from '#shared/matching/blindRequest.ts'
import { brokenConditions } from '#shared/matching/brokenConditions.ts'
import { type PairSeen, pairSeen } from '#shared/matching/pairSeen.ts'
import { type PlanWithPair, planWithPair } from '#shared/matching/planWithPair.ts'
import type { MatchingTables } from '#shared/matching/run.ts'
import { peopleOf } from '#shared/people/peopleOf.ts'
import { shortName } from '#shared/people/personName.ts'
import { apply } from '#shared/programme/apply.ts'
import type { CivilDate } from '#shared/programme/civilDate.ts'
import { changedSince } from './changedSince.ts'
import { decisionEdits, standing } from './decisionEdits.ts'
import { askingFeature } from './feature.ts'
import { menteeNotInRun } from './menteeNotInRun.ts'
import { rowId, type WantedPair, wantedPair } from './pairInput.ts'
import { planBasis } from './planBasis.ts'
import { isRefused, type Refused, refuse } from './refusal.ts'
import { askedPeople, askFor } from './runInput.ts'
import { suggestPairs } from './suggestPairs.ts'
import { unfitPairs } from './unfitPairs.ts'

export interface PairByHandView {
  pair: PairSeen
  /** What becomes of the plan on screen; null where a run under these conditions can't keep the pair. */
  plan: PlanWithPair | null
  /** Why it can't, a sentence each. */
  obstacles: string[]
  /** Decisions that locking the pair would lift. */
  lifts: string[]
  /** What has changed in the workbook since the plan was made. */
  changed: string | null
}

/** Names the lock that is only tried. */
const trial = 'проба'

/**
 * Looks at any mentee with any mentor before they are locked: points and reasons, and the plan that a run would make
 * around them, against the one on screen. Whom the law keeps apart is refused with the reason.
 */
export const pairByHand = askingFeature({
  name: 'pairByHand',
  title: 'Проверка пары',
  reads: suggestPairs.reads,
  input: z.strictObject({
    ...suggestPairs.input.shape,
    ...wantedPair,
    /** The plan on screen and what it rests on. */
    plan: z.array(z.tuple([rowId, rowId, z.int(), z.enum(['single', 'group'])])).check(z.maxLength(5000)),
    basis: z.string().check(z.maxLength(40)),
  }),
  people: z.strictObject({ asked: askedPeople, obstacles: z.array(z.string()) }),
  ask: ({ programme, input, today }) => {
    const would = withLock(programme, input, today)
    const asked = askFor(would, input, input, today)
    if (isRefused(asked)) return asked
    const { run } = asked
    const unfit = unfitPairs(would, [input], run, false)
    if (unfit[0] !== undefined)
      return refuse('blocked', unfit[0], 'Выберите другого наставника', { details: unfit.slice(1) })
    const mentee = asked.people.mentees.indexOf(input.mentee)
    const mentor = asked.people.mentors.findIndex(
      (id, index) => id === input.mentor && (!input.kind || asked.people.kinds[index] === input.kind),
    )
    if (mentee < 0) return menteeNotInRun(programme, input.mentee, today)
    if (mentor < 0) return mentorNotInRun(programme, input.mentor)
    const before = askFor(programme, input, input, today)
    const obstacles = obstaclesTo(asked, { mentee, mentor, before: isRefused(before) ? [] : before.notKept })
    const people = { asked, obstacles }
    if (obstacles.length === 0) return { route: 'match' as const, request: asked.request, people }
    const request: ScoreRequest = { ...asked.request, locked: [], pairs: [[mentee, mentor]] }
    return { route: 'score' as const, request, people }
  },
  take: ({ programme, input, people: { asked, obstacles }, answer, same, today }) => {
    const solved = obstacles.length === 0 ? z.safeParse(matchAnswer, answer).data : undefined
    const { pairs = [] } = solved ?? z.safeParse(scoreAnswer, answer).data ?? {}
    const mentee = asked.people.mentees.indexOf(input.mentee)
    const found = pairs.find(pair => pair.mentee === mentee)
    if (!found)
      return refuse('engineAway', 'Ответ подбора не разобран', 'Ничего не изменено. Повторите действие')
    const pair = pairSeen(programme, asked, found, exceptionsOf(programme.declensions))
    if (pair === null)
      return refuse('gone', 'Этого человека больше нет в базе', 'Обновите список и повторите')
    const now = same ? asked : askFor(withLock(programme, input, today), input, input, today)
    const { sentence } = changedSince(programme, asked, isRefused(now) ? null : now)
    return {
      view: {
        pair,
        plan: solved ? planWithPair(programme, asked, solved, { own: input.mentee, seen: input.plan }) : null,
        obstacles,
        lifts: liftedBy(programme, input).map(noBreak),
        changed: same && planBasis(asked.request) === input.basis ? null : sentence,
      } satisfies PairByHandView,
    }
  },
})

type Two = WantedPair & { form: string }

/** The conditions that the two break; where there are none, the locks that can't stand beside this one. */
function obstaclesTo(
  { request, notKept }: Asked,
  { mentee, mentor, before }: { mentee: number; mentor: number; before: Asked['notKept'] },
): string[] {
  const broken = brokenConditions(request.gates, mentee, mentor).map(title => `«${title}»`)
  const fails = broken.length === 1 ? 'Не выполнено условие подбора' : 'Не выполнены условия подбора'
  if (broken.length > 0) return [noBreak(`${fails}: ${list(broken)}.`)]
  const known = new Set(before.map(({ id }) => id))
  return notKept.flatMap(({ id, sentence }) => (known.has(id) ? [] : [noBreak(`${sentence}.`)]))
}

function withLock<P extends MatchingTables>(programme: P, two: Two, today: CivilDate): P {
  const { mentor, mentee, form, kind: pairKind } = two
  const lock = { kind: 'lock' as const, mentor, mentee, form, pairKind }
  return apply(programme, decisionEdits(standing(programme, lock), lock, { id: trial, today, reason: '' }))
}

function liftedBy(programme: MatchingTables, two: Two): string[] {
  const people = peopleOf(programme)
  const { same, rivals } = standing(programme, two)
  const nameOf = (id: string) => {
    const mentor = people.mentor(id)
    return mentor ? shortName(mentor) : 'другой наставник'
  }
  return [
    ...(same.some(({ kind }) => kind === 'forbid') ? ['Закрепление снимет запрет этой пары.'] : []),
    ...(same.some(({ kind }) => kind === 'refusal')
      ? ['От этой пары уже отказывались. Закрепление снимет отказ, согласие нужно спросить заново.']
      : []),
    ...rivals.map(({ mentor }) => `Прежнее закрепление будет снято: ${nameOf(mentor)}.`),
  ]
}

function mentorNotInRun(programme: MatchingTables, id: string): Refused {
  const mentor = peopleOf(programme).mentor(id)
  if (mentor?.status === 'pending')
    return refuse(
      'blocked',
      `${shortName(mentor)}: ещё на рассмотрении`,
      'Примите наставника в базу в его карточке',
    )
  return mentor
    ? refuse(
        'blocked',
        `${shortName(mentor)}: не участвует в этой форме, или все места заняты`,
        'Проверьте в карточке наставника формы и число наставляемых',
      )
    : refuse('gone', 'Этого наставника больше нет в базе', 'Обновите список и повторите')
}
