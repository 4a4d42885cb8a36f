import { noBreak } from '../language/noBreak.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee } from '../programme/tables.ts'
import type { Asked } from './blindRequest.ts'
import { gates } from './gates.ts'
import { lastClass } from './traits.ts'
import { weekday } from './weekdays.ts'

/** The mentor to look for: «Ученик 5–11 класса, татарский язык, свободен во вторник или в четверг». */
export interface WhomToSeek {
  /** «Ученик», by the title of the form. */
  who: string
  /** Classes that would do, ascending; empty when it makes no difference. */
  classes: readonly number[]
  needs: readonly string[]
  times: readonly string[]
  sentence: string
}

/**
 * @param mentee place in the request; classes are named only where the run asks for an elder mentor
 * @param person whose needs and times they are
 */
export function whomToSeek(
  programme: Pick<Programme<never>, 'dictionaries'>,
  { request, run }: Pick<Asked, 'request' | 'run'>,
  mentee: number,
  person: Pick<Mentee, 'needs' | 'availability'>,
): WhomToSeek {
  const dictionary = dictionaryOf(programme)
  const who = mentorOf(dictionary.title(run.form))
  const own = request.gates.find(({ code }) => classSteps.includes(code))?.mentee[mentee]?.[0]
  const classes =
    own === undefined ? [] : Array.from({ length: Math.max(0, lastClass - own + 1) }, (_, more) => own + more)
  const needs = person.needs.map(dictionary.title)
  const times = person.availability.map(dictionary.title)
  const range = own === undefined ? '' : ` ${own === lastClass ? own : `${own}–${lastClass}`} класса`
  return {
    who,
    classes,
    needs,
    times,
    sentence: noBreak([`${who}${range}`, ...needs, ...freeAt(times)].join(', ')),
  }
}

const classSteps = gates.filter(({ id }) => id === 'classStep').map(({ code }) => code)

/** In the title of a form the mentor stands before the dash: «ученик – ученик». */
function mentorOf(formTitle: string): string {
  const [first = '', second] = formTitle.split(/\s+[–—-]\s+/)
  const noun = second === undefined ? 'наставник' : first.trim()
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}

export function freeAt(times: readonly string[]): string[] {
  if (times.length === 0) return []
  const when = times.map(title => weekday(title)?.when)
  return [
    when.every(phrase => phrase !== undefined)
      ? `свободен ${when.join(' или ')}`
      : `свободное время: ${times.join(' или ')}`,
  ]
}
