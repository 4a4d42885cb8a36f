import type { DeclensionException } from '../language/decline.ts'
import { list } from '../language/list.ts'
import { noBreak } from '../language/noBreak.ts'
import { formatDifference } from '../language/number.ts'
import { count } from '../language/plural.ts'
import type { Person } from '../people/isPupil.ts'
import { calledAlone, calledInDative } from './calledNames.ts'

/** What another plan means for one mentee. */
export interface Shift {
  mentee: Person
  /** Has a mentor in the present plan, and in the other one. */
  had: boolean
  has: boolean
  /** Difference of points: positive is a gain. */
  score: number
}

/** Why somebody stays without: nobody else may meet her; those who may have no place; it is not known. */
export type WhyLeft = 'nobodyElse' | 'noPlaces' | 'unknown'

/** What another mentor for a mentee means for the plan, in two short paragraphs. */
export interface AlternativeSentences {
  /** Who loses a pair and who gains one; null when nobody does. */
  warning: string | null
  /** «Артём −42, Соня Рудь +30. План теряет 12 баллов, все пары остаются.» */
  says: string
}

const named = 3

/**
 * @param own the mentee whose mentor is changed
 * @param others everybody else with another mentor, or with none
 * @param lost what the plan loses of the order of service; positive is a loss
 * @param whyLeft why this mentee stays without
 */
export function alternativeSentences(
  own: Shift,
  others: readonly Shift[],
  lost: { priority: number },
  whyLeft: (mentee: Person) => WhyLeft,
): AlternativeSentences {
  const shifts = [own, ...byWeight(others)]
  const leaving = shifts.filter(({ had, has }) => had && !has)
  const coming = others.filter(({ had, has }) => !had && has)
  const warning = [
    leaving.length > 0 ? left(leaving, whyLeft) : '',
    coming.length > 0 ? `${coming.length === 1 ? 'Пару получит' : 'Пару получат'} ${people(coming)}.` : '',
  ].filter(sentence => sentence !== '')
  return {
    warning: warning.length > 0 ? noBreak(warning.join(' ')) : null,
    says: noBreak(`${pointsOf(shifts)}${planOf(shifts, lost.priority)}.`),
  }
}

/** «Кто ещё подойдёт Артёму»; without the name where it can't be declined. */
export const otherMentorsHeading = (
  mentee: Person,
  exceptions: readonly DeclensionException[] = [],
): string =>
  noBreak(['Кто ещё подойдёт', calledInDative(mentee, exceptions)].filter(part => part !== null).join(' '))

/** What another mentor means where every other pair stays. @param before null where the present pair can't be counted */
export const replacementSentence = (mentee: Person, before: number | null, after: number): string =>
  noBreak(
    `${before === null ? '' : `${calledAlone(mentee)}\u00a0${formatDifference(after - before)}. `}Остальные пары не меняются.`,
  )

/** Whoever changes most comes first. */
const byWeight = (shifts: readonly Shift[]) =>
  [...shifts].sort((a, b) => Math.abs(b.score) - Math.abs(a.score) || (fullName(a) < fullName(b) ? -1 : 1))

const fullName = ({ mentee }: Shift) => calledAlone(mentee, 'withLast')

function pointsOf(shifts: readonly Shift[]): string {
  if (shifts.every(({ score }) => score === 0)) return ''
  const said = shifts.map(
    (shift, index) =>
      `${index === 0 ? calledAlone(shift.mentee) : fullName(shift)}\u00a0${formatDifference(shift.score)}`,
  )
  const more = said.length - named
  return more > 0
    ? `${said.slice(0, named).join(', ')} и ещё ${count(more, 'пара', 'пары', 'пар')}. `
    : `${said.join(', ')}. `
}

function left(leaving: readonly Shift[], whyLeft: (mentee: Person) => WhyLeft): string {
  const [first] = leaving
  const sentence = `Без пары ${leaving.length === 1 ? 'останется' : 'останутся'} ${people(leaving)}`
  if (first === undefined || leaving.length > 1) return `${sentence}.`
  const { gender } = first.mentee
  const whose = gender === null ? '' : gender === 'male' ? ' у него' : ' у неё'
  const why = {
    nobodyElse: `: других наставников${whose} нет`,
    noPlaces: ': у других подходящих наставников нет мест',
    unknown: '',
  }[whyLeft(first.mentee)]
  return `${sentence}${why}.`
}

function people(shifts: readonly Shift[]): string {
  const more = shifts.length - named
  return list([
    ...shifts.slice(0, named).map(fullName),
    more > 0 ? `ещё ${count(more, 'наставляемый', 'наставляемых', 'наставляемых')}` : '',
  ])
}

function planOf(shifts: readonly Shift[], priority: number): string {
  const had = shifts.filter(shift => shift.had).length
  const has = shifts.filter(shift => shift.has).length
  const points = shifts.reduce((sum, { score }) => sum + score, 0)
  const scored = points === 0 ? '' : count(Math.abs(points), 'балл', 'балла', 'баллов')
  if (had === has) {
    const plan =
      scored === '' ? 'План не теряет ни балла' : `План ${points < 0 ? 'теряет' : 'выигрывает'} ${scored}`
    if (shifts.every(shift => shift.had === shift.has)) return `${plan}, все пары остаются`
    const order =
      priority === 0 ? '' : priority > 0 ? ', но очерёдность нарушится' : ', а очерёдность улучшится'
    return `${plan}, пар останется столько же${order}`
  }
  const pairs = count(Math.abs(has - had), 'пару', 'пары', 'пар')
  const [did, butDid] = has < had ? ['теряет', 'но выигрывает'] : ['выигрывает', 'но теряет']
  if (scored === '') return `План ${did} ${pairs}`
  return has < had === points < 0
    ? `План ${did} ${pairs} и ${scored}`
    : `План ${did} ${pairs}, ${butDid} ${scored}`
}
