import { noBreak } from '../language/noBreak.ts'
import { formatPercent } from '../language/number.ts'
import { classNumber } from '../programme/parseSchoolClass.ts'
import { dictionaryOf } from '../programme/dictionary.ts'
import type { Programme } from '../programme/programme.ts'
import type { Mentee } from '../programme/tables.ts'
import { fewestShown } from './fewestShown.ts'

/** Who got a pair among the mentees that have something in common. */
export interface FairnessGroup {
  /** «девочки», «7 класс», «основание не указано». */
  title: string
  /** Null where the group is hidden. `score`: mean points of its pairs; null where they are too few, or there are none. */
  figures: { asked: number; placed: number; score: number | null } | null
}

export interface FairnessPart {
  /** «По полу». */
  title: string
  groups: readonly FairnessGroup[]
  /** The figures in words, where that is worth saying; else empty. */
  sentence: string
}

interface Planned {
  mentee: Mentee
  /** Null: without a pair. */
  score: number | null
}

type Sorted = readonly { title: string; of(mentee: Mentee): boolean }[]

/**
 * How a plan serves mentees by form, gender, class and ground: counted here, never sent. A hidden group takes others with
 * it until the rest can't be computed from the whole.
 * @param asked IDs of the mentees of the run
 */
export function fairness(
  programme: Pick<Programme<'mentees'>, 'mentees' | 'dictionaries'>,
  form: string,
  asked: readonly string[],
  pairs: readonly { mentee: { id: string }; score: number }[],
): FairnessPart[] {
  const dictionary = dictionaryOf(programme)
  const scores = new Map(pairs.map(({ mentee, score }) => [mentee.id, score]))
  const inRun = new Set(asked)
  const people: Planned[] = programme.mentees
    .filter(({ id }) => inRun.has(id))
    .map(mentee => ({ mentee, score: scores.get(mentee.id) ?? null }))
  const part = (title: string, sorted: Sorted) => ({ title, groups: groupsOf(people, sorted), sentence: '' })

  const byGender = part('По полу', genders(people))
  const parts: FairnessPart[] = [
    part('По форме', [{ title: dictionary.title(form), of: () => true }]),
    { ...byGender, sentence: sentenceOf(byGender.groups) },
    part('По классам', classes(people)),
    part('По основаниям', [
      ...dictionary
        .of('ground', 'all')
        .map(({ id, title }) => ({ title, of: ({ grounds }: Mentee) => grounds.includes(id) })),
      { title: 'основание не указано', of: ({ grounds }) => grounds.length === 0 },
    ]),
  ]
  return parts.filter(({ groups }) => groups.length > 0)
}

const genderUnknown = noBreak('пол не указан')

function genders(people: readonly Planned[]): Sorted {
  const grownUp = people.some(({ mentee }) => mentee.kind === 'teacher')
  return [
    { title: grownUp ? 'женщины' : 'девочки', of: ({ gender }) => gender === 'female' },
    { title: grownUp ? 'мужчины' : 'мальчики', of: ({ gender }) => gender === 'male' },
    { title: genderUnknown, of: ({ gender }) => gender === null },
  ]
}

/** Nothing where nobody studies: teachers have no class. */
function classes(people: readonly Planned[]): Sorted {
  const found = people.flatMap(({ mentee }) => classNumber(mentee.schoolClass) ?? [])
  if (found.length === 0) return []
  return [
    ...[...new Set(found)]
      .sort((a, b) => a - b)
      .map(number => ({
        title: `${number} класс`,
        of: ({ schoolClass }: Mentee) => classNumber(schoolClass) === number,
      })),
    { title: 'класс не указан', of: ({ schoolClass }) => classNumber(schoolClass) === null },
  ]
}

function groupsOf(people: readonly Planned[], sorted: Sorted): FairnessGroup[] {
  const groups = sorted
    .map(({ title, of }) => ({ title, members: people.filter(({ mentee }) => of(mentee)) }))
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => ({
      title: noBreak(title),
      asked: members.length,
      scores: members.flatMap(({ score }) => score ?? []),
    }))
  const isShown = largeEnough(groups.map(({ asked }) => asked))
  const isScored = largeEnough(groups.map(({ scores }) => scores.length))
  return groups.map(({ title, asked, scores }, at) => ({
    title,
    figures: isShown[at] ? { asked, placed: scores.length, score: isScored[at] ? mean(scores) : null } : null,
  }))
}

const mean = (scores: readonly number[]) =>
  scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length)

/**
 * Which figures may be shown, by how many people stand behind each: those of few people may not, nor those by which the
 * few could be computed from the whole. Nobody at all is no secret.
 */
export function largeEnough(sizes: readonly number[]): boolean[] {
  const shown = sizes.map(size => size === 0 || size >= fewestShown)
  for (;;) {
    const hidden = sizes.filter((_, at) => !shown[at])
    const together = hidden.reduce((sum, size) => sum + size, 0)
    if (hidden.length === 0 || (hidden.length > 1 && together >= fewestShown)) return shown
    const left = sizes.filter((size, at) => shown[at] && size > 0)
    if (left.length === 0) return shown
    shown[sizes.findIndex((size, at) => shown[at] && size === Math.min(...left))] = false
  }
}

function sentenceOf(groups: readonly FairnessGroup[]): string {
  const told = groups.flatMap(({ title, figures }) =>
    figures === null
      ? []
      : [
          {
            title,
            figures: `${figures.placed} из ${figures.asked}, ${formatPercent(figures.placed / figures.asked, 0)}`,
          },
        ],
  )
  const [first, ...others] = told
  if (first === undefined) return ''
  const start = first.title === genderUnknown ? `С парой, ${genderUnknown}` : `${upper(first.title)} с парой`
  return noBreak(
    `${start}: ${[first.figures, ...others.map(({ title, figures }) => `${title}: ${figures}`)].join('; ')}.`,
  )
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
