import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Pair, PairChange } from '#shared/programme/tables.ts'
import { predicted, type Prediction, type Reading } from './asWritten.ts'
import { type Day, monthsLater, workingDaysBetween } from './calendar.ts'

const running = ['inOrder', 'active'] as const
const begun = ['inOrder', 'active', 'finished', 'finishedEarly', 'replaced'] as const

const unread = (row: { unread: readonly string[] }, ...keys: string[]) =>
  keys.some(key => row.unread.includes(key))
const later = (a: Day, b: Day) => (a > b ? a : b)

/** Clauses 4.12–4.16, 4.18 and the notice of ТК РФ, ст. 351.8: what the rows of «Пары» and «Изменения пар» break. */
export function pairsAsWritten(programme: WholeProgramme, read: Reading): Prediction[] {
  const { mentors, pairChanges, orders } = programme
  const changes = (pair: Pair, kind: PairChange['kind']) =>
    pairChanges.filter(each => each.pair === pair.id && each.kind === kind)
  const found: Prediction[] = []

  // 4.12. Наставник одновременно – не более двух наставляемых, исключение – групповые формы.
  const single = read.inStates(running).filter(({ kind }) => kind !== 'group')
  for (const id of new Set(single.map(({ mentor }) => mentor))) {
    // Where a bound is missing nobody can say that the pair did not run on that side; the ends tell all loads there are.
    const own = single
      .filter(({ mentor }) => mentor === id)
      .map(({ from, to, endedOn, mentee, id: row }) => ({
        ...{ from: from ?? '2021-01-21', to: endedOn ?? to ?? '2100-12-31', whom: mentee || row },
      }))
    const tooMany = own.some(({ from }) => {
      const day = later(from, '2021-01-21')
      const there = own.filter(each => each.from <= day && day <= each.to)
      return new Set(there.map(({ whom }) => whom)).size > 2
    })
    if (tooMany && id !== '') found.push(predicted('mentorLoad', 'mentors', id))
  }

  // 4.12. Групповые формы – по согласованию с наставником и наставляемыми.
  for (const pair of read.inStates(running))
    if (unread(pair, 'kind')) found.push(predicted('groupConsent', 'pairs', pair.id))
  const grouped = read.inStates(running).filter(({ kind }) => kind === 'group')
  const sameGroup = (a: Pair, b: Pair) =>
    a.mentor === b.mentor && a.group === b.group && (a.mentor !== '' || a.mentorName === b.mentorName)
  grouped
    .filter((pair, index) => grouped.findIndex(each => sameGroup(each, pair)) === index)
    .forEach(head => {
      const group = grouped.filter(each => sameGroup(each, head))
      const wrong =
        group.find(pair => unread(pair, 'mentorAgreedOn', 'menteeAgreedOn')) ??
        group.find(pair => pair.mentorAgreedOn === null || pair.menteeAgreedOn === null)
      if (wrong) found.push(predicted('groupConsent', 'pairs', wrong.id))
    })

  // 4.13. Не более одного календарного года, или месяцев, сколько решила школа. 4.14. Срок может быть продлён.
  const longest = Number(programme.settings.find(({ id }) => id === 'maxMonths')?.value || 12)
  for (const pair of read.inStates(running)) {
    const { from, to } = pair
    const extended = changes(pair, 'extension').some(
      ({ newTo, order }) => newTo !== null && to !== null && newTo >= to && read.signed(read.orderOf(order)),
    )
    if (from === null || to === null || to < from || (to > monthsLater(from, longest) && !extended))
      found.push(predicted('pairPeriod', 'pairs', pair.id))
  }

  // 4.14. При быстром освоении – досрочно, по согласованию с наставником и куратором.
  for (const pair of read.inStates(['finishedEarly'])) {
    const { from, to, endedOn } = pair
    const records = changes(pair, 'early')
    const planned = records.find(({ oldTo }) => oldTo !== null)?.oldTo ?? to
    const early =
      endedOn !== null && !(from !== null && endedOn < from) && !(planned !== null && endedOn >= planned)
    const whole = records.filter(
      ({ ground, mentorAgreedOn, curatorAgreedOn, ...row }) =>
        (ground !== null || unread(row, 'ground')) && mentorAgreedOn !== null && curatorAgreedOn !== null,
    )
    const inTime = whole.some(
      ({ mentorAgreedOn, curatorAgreedOn }) =>
        (mentorAgreedOn ?? '') <= (endedOn ?? '') && (curatorAgreedOn ?? '') <= (endedOn ?? ''),
    )
    if (!early || whole.length === 0) found.push(predicted('earlyEnd', 'pairs', pair.id))
    else if (!inTime) found.push(predicted('earlyEnd', 'pairs', pair.id, 'warning'))
  }

  // 4.14. Продлён – при нетрудоспособности, командировке или ином отсутствии наставника или наставляемого.
  for (const pair of read.inStates(begun)) {
    const extensions = changes(pair, 'extension')
    const ends = extensions.flatMap(({ newTo }) => newTo ?? []).toSorted()
    for (const change of extensions) {
      const { id, oldTo, newTo } = change
      const known = (key: 'ground' | 'whose', allowed: readonly string[]) =>
        unread(change, key) || allowed.includes(change[key] ?? '')
      const good =
        known('ground', ['illness', 'trip', 'absence']) &&
        known('whose', ['mentor', 'mentee']) &&
        oldTo !== null &&
        newTo !== null &&
        newTo > oldTo
      const isLast = newTo !== null && newTo === ends.at(-1)
      const moved = pair.to === null || pair.to === newTo
      if (!good) found.push(predicted('extension', 'pairChanges', id))
      else if (isLast && !moved && (pair.status === 'inOrder' || pair.status === 'active'))
        found.push(predicted('extension', 'pairChanges', id, 'warning'))
    }
  }

  // 4.15. Замена – приказом руководителя, по одному из пяти оснований; два из них – о работниках школы.
  for (const pair of read.inStates(['replaced'])) {
    const five = ['dismissal', 'incompatibility', 'neglect', 'discipline', 'request']
    const ordered = changes(pair, 'replacement').some(
      change =>
        (unread(change, 'ground') || five.includes(change.ground ?? '')) &&
        read.signed(read.orderOf(change.order)),
    )
    if (!ordered) found.push(predicted('replacementOrdered', 'pairs', pair.id))
  }
  for (const pair of read.inStates(['inOrder', 'active', 'replaced'])) {
    const mentor = mentors.find(({ id }) => id === pair.mentor)
    for (const { id, ground } of changes(pair, 'replacement'))
      if (mentor && !read.employed(mentor) && (ground === 'dismissal' || ground === 'discipline'))
        found.push(predicted('replacementGround', 'pairChanges', id, 'warning'))
  }

  // 4.16. При замене наставника период наставничества не меняется.
  const seen = read.inStates(begun)
  for (const { kind, pair, successor, oldTo } of pairChanges) {
    const before = seen.find(({ id }) => id === pair)
    const after = seen.find(({ id }) => id === successor)
    if (kind !== 'replacement' || !before || !after) continue
    const own =
      changes(after, 'extension')
        .flatMap(change => change.oldTo ?? [])
        .toSorted()[0] ?? after.to
    const end = oldTo ?? before.to
    if (own !== null && end !== null && own !== end)
      found.push(predicted('replacementPeriod', 'pairs', after.id))
  }

  // 4.18. Пара добровольна и утверждается приказом.
  for (const pair of read.inStates(running)) {
    const both = [read.mentor(pair.mentor), read.mentee(pair.mentee)]
    const needed = [
      ...(pair.kind === 'group' ? [] : (['mentorAgreedOn', 'menteeAgreedOn'] as const)),
      ...(both.some(each => each && read.minor(each, pair.from ?? '2027-03-15'))
        ? (['parentAgreedOn'] as const)
        : []),
    ]
    const ordered = read.orderOf(pair.order)?.signedOn ?? null
    if (needed.some(key => pair[key] === null || (ordered !== null && pair[key] > ordered)))
      found.push(predicted('pairAgreed', 'pairs', pair.id))
  }
  for (const pair of read.inStates(['active'])) {
    const order = read.orderOf(pair.order)
    if (!read.signed(order)) found.push(predicted('pairOrdered', 'pairs', pair.id))
    else if (pair.from !== null && (order?.signedOn ?? '') > pair.from)
      found.push(predicted('pairOrdered', 'pairs', pair.id, 'warning'))
  }

  // 5.1. Приказы зарегистрированы под своими номерами.
  const plain = (number: string) => number.toLowerCase().replace(/[№\s]/g, '').replace(/[–—−]/g, '-')
  const registered = orders.filter(({ status }) => status === 'registered')
  for (const order of registered) {
    const earlier = registered.some(
      each =>
        read.signed(each) &&
        each !== order &&
        plain(each.number) === plain(order.number) &&
        each.signedOn?.slice(0, 4) === order.signedOn?.slice(0, 4) &&
        `${each.signedOn} ${String(each.row).padStart(4, '0')}` <
          `${order.signedOn} ${String(order.row).padStart(4, '0')}`,
    )
    const old = order.signedOn !== null && order.signedOn < '2021-01-21'
    if (!old && (!read.signed(order) || earlier))
      found.push(predicted('orderNumbers', 'orders', order.id, 'warning'))
  }

  // ТК РФ, ст. 351.8. Отказ наставника и отмена поручения – с предупреждением за три рабочих дня.
  for (const change of pairChanges) {
    const { id, noticeOn } = change
    const pair = read
      .teachers(read.inStates(['finishedEarly', 'replaced'], '2025-03-01'))
      .find(each => each.id === change.pair)
    const mentor = pair && read.mentor(pair.mentor)
    const mayBe = (key: 'kind' | 'whose', ...wanted: string[]) =>
      unread(change, key) || wanted.includes(change[key] ?? '')
    const works = mentor && (read.employed(mentor) || (unread(mentor, 'employee') && !read.studies(mentor)))
    if (!pair || !works || !mayBe('kind', 'early', 'replacement') || !mayBe('whose', 'mentor', 'school'))
      continue
    if (change.ground === 'dismissal') continue
    const inTime =
      pair.endedOn === null || (noticeOn !== null && workingDaysBetween(noticeOn, pair.endedOn) >= 3)
    if (!inTime || unread(pair, 'endedOn'))
      found.push(predicted('labourNotice', 'pairChanges', id, 'warning'))
  }
  return [...new Set(found)]
}
