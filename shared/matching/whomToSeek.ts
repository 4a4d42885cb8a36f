import { noBreak } from '../language/noBreak.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee } from '../programme/tables.ts'
import type { Asked } from './blindRequest.ts'
import { sentGates } from './funnel.ts'
import type { GateId } from './gateModes.ts'
import { titlesOf } from './titlesOf.ts'
import { lastClass } from './lastClass.ts'
import { freeAt } from './weekdays.ts'

/** The mentor to look for: «Ученик 5–11 класса, татарский язык, свободен во вторник или в четверг». */
export interface WhomToSeek {
  /** «Ученик», by the title of the form. */
  who: string
  /** Classes that would do, ascending; empty when it makes no difference. The twelfth stands for whoever has left school. */
  classes: readonly number[]
  needs: readonly string[]
  times: readonly string[]
  /** Named only where the run asks for a common one. */
  formats: readonly string[]
  /** «1» or «2», as the engine knows it; named only where the run asks for the same. */
  genders: readonly string[]
  sentence: string
}

/**
 * @param mentee place in the request; classes, gender and format are named only where a gate of the run asks for them
 * @param person whose needs and times they are
 */
export function whomToSeek(
  programme: Pick<Programme<never>, 'dictionaries'>,
  { request, run }: Pick<Asked, 'request' | 'run'>,
  mentee: number,
  person: Pick<Mentee, 'needs' | 'availability'>,
): WhomToSeek {
  const dictionary = dictionaryOf(programme)
  const titles = titlesOf(programme)
  const asked = (id: GateId) =>
    sentGates(request)
      .filter(({ description }) => description.id === id && description.insisting !== 'mentor')
      .flatMap(({ description, gate }) => titles(description.trait, gate.mentee[mentee] ?? []))
  const who = mentorOf(dictionary.title(run.form))
  const [least] = asked('classStep').map(Number)
  const classes =
    least === undefined
      ? []
      : Array.from({ length: Math.max(lastClass, least) + 1 }, (_, each) => each).slice(least)
  const needs = person.needs.map(dictionary.title)
  const times = person.availability.map(dictionary.title)
  const formats = asked('format')
  const genders = asked('genderSame')
  const profile = [
    `${aged(who, least)}${genders.length > 0 ? ' того же пола' : ''}`,
    ...needs,
    ...freeAt(times),
    ...(formats.length > 0 ? [`формат встреч: ${formats.join(' или ')}`] : []),
  ]
  return { who, classes, needs, times, formats, genders, sentence: noBreak(profile.join(', ')) }
}

/** «Ученик 9–11 класса»; above the last class no pupil will do. */
function aged(who: string, least: number | undefined): string {
  if (least === undefined) return who
  if (least > lastClass) return `Наставник старше ${lastClass} класса`
  return `${who} ${least === lastClass ? least : `${least}–${lastClass}`} класса`
}

/** In the title of a form the mentor stands before the dash: «ученик – ученик». */
function mentorOf(formTitle: string): string {
  const [first = '', second] = formTitle.split(/\s+[–—-]\s+/)
  const noun = second === undefined ? 'наставник' : first.trim()
  return noun.charAt(0).toUpperCase() + noun.slice(1)
}
