import { classNumber } from '#shared/programme/parseSchoolClass.ts'
import type { Mentee, Mentor } from '#shared/programme/tables.ts'
import type { Making } from './making.ts'
import { isTatar } from './names.ts'

const languagesByName: readonly (readonly [of: RegExp, language: string])[] = [
  [/^(Петросян|Мкртчян)$/, 'армянский'],
  [/^Мамедова?$/, 'азербайджанский'],
  [/^Нгуен$/, 'вьетнамский'],
]

/**
 * Formats, languages and what a person will not give way in. About one in eight answers nothing. A fifth-former with a
 * Tatar surname has just come from a Tatar school and speaks Tatar only; few mentors do.
 */
export function howTheyMeet(
  { answers, entries }: Making,
  person: Mentor | Mentee,
): Pick<Mentor, 'formats' | 'languages' | 'insistsOn'> {
  const { availability, lastName, schoolClass } = person
  const isMentor = 'category' in person
  const remote = availability.includes('availability.8')
  const mayStayAway = isMentor && person.employee === false && person.groupTo === null
  const formats = answers.inHundred(12)
    ? []
    : remote && mayStayAway && answers.inHundred(30)
      ? ['дистанционно']
      : remote || answers.inHundred(25)
        ? ['очно', 'дистанционно']
        : ['очно']
  const tatar = isTatar(lastName)
  const newcomer = tatar && !isMentor && classNumber(schoolClass) === 5
  const teachesTatar =
    isMentor && entries('competence', ['татарский язык']).some(id => person.competences.includes(id))
  const spoken = [
    ...(newcomer ? [] : ['русский']),
    ...(newcomer || teachesTatar || (tatar && answers.inHundred(isMentor ? 20 : 50)) ? ['татарский'] : []),
    ...languagesByName.filter(([of]) => of.test(lastName)).map(([, language]) => language),
    ...(/английского/.test(person.post) ? ['английский'] : []),
  ]
  const silent = answers.inHundred(12) && !newcomer && !teachesTatar
  const stubborn = answers.inHundred(12)
  const matters = [
    ...(availability.length > 0 ? (['time', 'time'] as const) : []),
    ...(formats.length === 1 ? (['format'] as const) : []),
    ...(availability.length > 0 && formats.length === 1 ? (['both', 'both'] as const) : []),
  ]
  return {
    formats: entries('format', formats),
    languages: silent ? [] : entries('language', spoken),
    insistsOn: stubborn && matters.length > 0 ? answers.pick(matters) : null,
  }
}
