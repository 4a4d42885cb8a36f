import type { Row, Table, Values } from './table.ts'
import { appeals } from './tables/appeals.ts'
import { attendances } from './tables/attendances.ts'
import { checks } from './tables/checks.ts'
import { curatorSurveys } from './tables/curatorSurveys.ts'
import { decisions } from './tables/decisions.ts'
import { declensions } from './tables/declensions.ts'
import { deviations } from './tables/deviations.ts'
import { dictionaries } from './tables/dictionaries.ts'
import { events } from './tables/events.ts'
import { indicators } from './tables/indicators.ts'
import { journal } from './tables/journal.ts'
import { legalActs } from './tables/legalActs.ts'
import { measurements } from './tables/measurements.ts'
import { meetings } from './tables/meetings.ts'
import { mentees } from './tables/mentees.ts'
import { mentors } from './tables/mentors.ts'
import { orders } from './tables/orders.ts'
import { pairChanges } from './tables/pairChanges.ts'
import { pairs } from './tables/pairs.ts'
import { participantDocuments } from './tables/participantDocuments.ts'
import { plans } from './tables/plans.ts'
import { preferences } from './tables/preferences.ts'
import { programmes } from './tables/programmes.ts'
import { publications } from './tables/publications.ts'
import { quarantine } from './tables/quarantine.ts'
import { questions } from './tables/questions.ts'
import { representatives } from './tables/representatives.ts'
import { responses } from './tables/responses.ts'
import { roadmap } from './tables/roadmap.ts'
import { ruleChoices } from './tables/ruleChoices.ts'
import { scenarios } from './tables/scenarios.ts'
import { settings } from './tables/settings.ts'
import { surveys } from './tables/surveys.ts'
import { swots } from './tables/swots.ts'
import { trainings } from './tables/trainings.ts'
import { undo } from './tables/undo.ts'
import { webForms } from './tables/webForms.ts'

/** All sheets of the workbook, in the order of their tabs. */
export const tables = {
  settings,
  mentors,
  mentees,
  pairs,
  participantDocuments,
  orders,
  plans,
  meetings,
  pairChanges,
  appeals,
  trainings,
  programmes,
  roadmap,
  events,
  attendances,
  webForms,
  questions,
  responses,
  quarantine,
  surveys,
  measurements,
  indicators,
  swots,
  curatorSurveys,
  publications,
  dictionaries,
  legalActs,
  representatives,
  decisions,
  preferences,
  scenarios,
  ruleChoices,
  deviations,
  declensions,
  journal,
  undo,
  checks,
} as const satisfies Record<string, Table>

export type Tables = typeof tables
export type TableName = keyof Tables
export type RowOf<N extends TableName> = Row<Tables[N]>
export type ValuesOf<N extends TableName> = Values<Tables[N]>

export const tableNames = Object.keys(tables) as TableName[]

/** The description of a table, seen as a table like any other. */
export const tableOf = (name: TableName): Table => tables[name]

export type Mentor = RowOf<'mentors'>
export type Mentee = RowOf<'mentees'>
export type Pair = RowOf<'pairs'>
export type Representative = RowOf<'representatives'>
export type ParticipantDocument = RowOf<'participantDocuments'>
export type Decision = RowOf<'decisions'>
export type Preference = RowOf<'preferences'>
export type Scenario = RowOf<'scenarios'>
export type Order = RowOf<'orders'>
export type Plan = RowOf<'plans'>
export type Meeting = RowOf<'meetings'>
export type PairChange = RowOf<'pairChanges'>
export type Appeal = RowOf<'appeals'>
export type Training = RowOf<'trainings'>
export type YearProgramme = RowOf<'programmes'>
export type RoadmapStep = RowOf<'roadmap'>
export type ProgrammeEvent = RowOf<'events'>
export type Attendance = RowOf<'attendances'>
export type Survey = RowOf<'surveys'>
export type Measurement = RowOf<'measurements'>
export type Indicator = RowOf<'indicators'>
export type Swot = RowOf<'swots'>
export type CuratorSurvey = RowOf<'curatorSurveys'>
export type Publication = RowOf<'publications'>
export type WebForm = RowOf<'webForms'>
export type QuestionRow = RowOf<'questions'>
export type Response = RowOf<'responses'>
export type Quarantined = RowOf<'quarantine'>
export type Check = RowOf<'checks'>
export type RuleChoice = RowOf<'ruleChoices'>
export type Deviation = RowOf<'deviations'>
export type LegalAct = RowOf<'legalActs'>
export type DictionaryEntry = RowOf<'dictionaries'>
