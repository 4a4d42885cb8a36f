import { type CivilDate, schoolYearOf } from '#shared/programme/civilDate.ts'
import { acts } from '#shared/programme/defaults/acts.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Settings } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Decision,
  type Mentee,
  type Mentor,
  type Order,
  type Pair,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { fullName } from '#shared/people/personName.ts'
import { type Making, makingFor, writtenFor } from './making.ts'
import { asWritten, storyCells, told } from './storyCells.ts'
import { consentsOfSchool } from './consentsOfSchool.ts'
import { intakeOfSchool } from './intakeOfSchool.ts'
import { appealsOfSchool, attendancesOfSchool, eventsOfSchool, publicationsOfSchool } from './lifeOfSchool.ts'
import { laterOrders } from './laterOrders.ts'
import { pairChangesOfSchool, pastPairs } from './lastYearOfSchool.ts'
import { meetingsOfSchool, withPlannedMeetings } from './meetingsOfSchool.ts'
import {
  curatorSurveysOfSchool,
  indicatorsOfSchool,
  measurementsOfSchool,
  surveysOfSchool,
  swotsOfSchool,
} from './monitoringOfSchool.ts'
import { formerRepresentatives, morePapers, withSigners } from './morePapers.ts'
import { plansOfSchool } from './plansOfSchool.ts'
import { roadmapOfSchool } from './roadmapOfSchool.ts'
import { programmesOfSchool, trainingsOfSchool } from './yearOfSchool.ts'
import { menteesOfSchool } from './menteesOfSchool.ts'
import { mentorsOfSchool } from './mentorsOfSchool.ts'
import { ownOfSchool } from './ownOfSchool.ts'
import { ordersOfSchool, pairsOfSchool } from './pairsOfSchool.ts'
import { papersOfSchool, representativesOfSchool } from './papersOfSchool.ts'
import { scenariosOfSchool } from './scenariosOfSchool.ts'
import { votesOfSchool } from './votesOfSchool.ts'
import { noRows } from './noRows.ts'
import { withRowNumbers } from './withRowNumbers.ts'

/**
 * The one sample school, «МБОУ «Заречная СОШ № 4»», in the middle of its first half-year: invented, and the same on every
 * run. All its dates move with `today`.
 * @param fold how many times as many people without a story: a large school has eleven times as many
 */
export function sampleSchool(today: CivilDate = writtenFor, fold = 1): WholeProgramme {
  const making = makingFor(today)
  const mentors = mentorsOfSchool(making, fold)
  const mentees = menteesOfSchool(making, fold)
  const orders = ordersOfSchool(making)
  const pairs = pairsOfSchool(making, mentors, mentees, orders)
  const own = ownOfSchool(making, mentors, mentees)
  const papers = papersOfSchool(making, mentors, mentees, pairs)
  const ofMinors = representativesOfSchool(making, [...mentors, ...mentees])
  const decisions = decisionsOfSchool(making, mentors, mentees)
  const preferences = votesOfSchool(making, mentors, mentees, pairs, fold)
  const scenarios = scenariosOfSchool(making)

  // What came later draws its ids after all others, so that those stay as they were.
  const later = laterOrders(making)
  const representatives = [
    ...ofMinors,
    ...formerRepresentatives(making, papers, ofMinors, [...mentors, ...mentees]),
  ]
  const allPairs = [...pairs.map(asWritten), ...pastPairs(making, mentors, mentees, orders, later)].map(
    withPlannedMeetings(making),
  )
  const base = mentees.map(joining(making, pairs)).map(told(making, storyCells))
  const leaders = mentors.map(told(making, storyCells))
  const events = eventsOfSchool(making)
  const known = settings(making)
  const rows = {
    ...noRows(),
    settings: settingRows(known),
    dictionaries: dictionaryEntries,
    legalActs: schoolActs(making),
    mentors: leaders,
    mentees: base,
    pairs: allPairs,
    participantDocuments: [...withSigners(papers, representatives), ...morePapers(making, mentors)],
    representatives,
    orders: [...Object.values(orders), ...Object.values(later)].map(order => ({
      ...order,
      pairsCount: pairsCountOf(order, allPairs),
    })),
    decisions,
    preferences,
    scenarios,
    plans: plansOfSchool(making, allPairs, base),
    meetings: meetingsOfSchool(making, allPairs, base),
    pairChanges: pairChangesOfSchool(making, allPairs, later),
    appeals: appealsOfSchool(making, base, allPairs),
    trainings: trainingsOfSchool(making, pairs, mentors),
    programmes: programmesOfSchool(making, pairs),
    roadmap: roadmapOfSchool(making),
    events,
    attendances: attendancesOfSchool(making, events, preferences, [...mentors, ...mentees]),
    surveys: surveysOfSchool(making, allPairs),
    measurements: measurementsOfSchool(making, allPairs, base),
    indicators: indicatorsOfSchool(making),
    swots: swotsOfSchool(making),
    curatorSurveys: curatorSurveysOfSchool(making),
    publications: publicationsOfSchool(making, mentors),
  }
  const taken = intakeOfSchool(making, rows, known.schoolShort ?? '')
  const participantDocuments = consentsOfSchool(
    making,
    rows.participantDocuments,
    [...mentors, ...mentees],
    representatives,
  )
  return { ...withRowNumbers({ ...rows, ...taken, participantDocuments }), own, problems: [] }
}

/** Orders about no pair at all have no number of pairs. */
const pairsCountOf = ({ id, kind }: Order, pairs: readonly Pair[]): number | null => {
  const count = pairs.filter(pair => pair.order === id).length
  return kind === 'pairs' || count > 0 ? count : null
}

/** Some of those without a pair have waited since spring, some have come in autumn, of a few nobody wrote when. */
const joining =
  ({ answers, at }: Making, pairs: readonly Pair[]) =>
  (mentee: Mentee): Mentee => {
    if (pairs.some(pair => pair.mentee === mentee.id)) return mentee
    const days = [
      '2026-02-10',
      '2026-04-13',
      '2026-09-03',
      '2026-09-03',
      '2026-09-10',
      '2026-10-12',
      '2026-11-05',
    ]
    return { ...mentee, joinedOn: answers.inHundred(5) ? null : at(answers.pick(days)) }
  }

const settings = ({ newId, today }: Making): Partial<Settings> => ({
  schoolFull:
    'Муниципальное бюджетное общеобразовательное учреждение «Заречная средняя общеобразовательная школа № 4»',
  schoolShort: 'МБОУ «Заречная СОШ № 4»',
  place: 'с. Заречное',
  headPost: 'Директор',
  headLast: 'Лучникова',
  headFirst: 'Елена',
  headMiddle: 'Викторовна',
  headGender: 'female',
  curatorPost: 'заместитель директора по воспитательной работе',
  curatorLast: 'Белоусова',
  curatorFirst: 'Марина',
  curatorMiddle: 'Сергеевна',
  curatorGender: 'female',
  curatorCode: newId.code(),
  schoolYear: schoolYearOf(today),
  dataPlace: 'local',
})

/** The acts every workbook starts with; the school has given its own ones numbers and dates. */
function schoolActs({ at }: Making) {
  const own: Readonly<Record<string, Partial<ValuesOf<'legalActs'>>>> = {
    'a-regulations': {
      number: '8/1',
      signedOn: at('2021-01-21'),
      from: at('2021-01-21'),
      body: 'МБОУ «Заречная СОШ № 4»',
      citation: 'Положением о наставничестве, утверждённым приказом от 21 января 2021 г. № 8/1',
    },
    'a-273fz': { lastReadOn: at('2026-08-18') },
    'a-r145': { lastReadOn: at('2025-08-19') },
    'a-roadmap': { number: '8/1', signedOn: at('2021-01-21'), from: at('2021-01-21') },
    'a-programme': { number: '36-од', signedOn: at('2026-08-31'), from: at('2026-09-01') },
  }
  return acts.map(act => ({ ...act, ...own[act.id] }))
}

/** A few decisions that the next run of pairing must keep. */
function decisionsOfSchool(
  { newId, at }: Making,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
): Decision[] {
  const pupils = mentors.filter(({ category }) => category === 'category.pupil').slice(-4)
  const wanting = mentees.filter(({ forms }) => forms.includes('form.pupilPupil')).slice(-4)
  const kinds = [
    { kind: 'lock', by: 'curator', reason: 'уже занимались вместе летом' },
    { kind: 'forbid', by: 'curator', reason: 'соседи по парте, просили развести' },
    { kind: 'forbid', by: 'parent', reason: 'семьи не общаются' },
    { kind: 'refusal', by: 'mentee', reason: 'хочет наставницу' },
  ] as const
  return kinds.flatMap((decision, index) => {
    const mentor = pupils[index]
    const mentee = wanting[index]
    if (!mentor || !mentee) return []
    return blankRow(tables.decisions, {
      id: newId('р'),
      ...decision,
      mentor: mentor.id,
      mentorName: fullName(mentor),
      mentee: mentee.id,
      menteeName: fullName(mentee),
      decidedOn: at('2026-11-16'),
    })
  })
}
