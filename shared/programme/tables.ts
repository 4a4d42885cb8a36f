import type { Row, Table, Values } from './table.ts'
import { decisions } from './tables/decisions.ts'
import { declensions } from './tables/declensions.ts'
import { deviations } from './tables/deviations.ts'
import { dictionaries } from './tables/dictionaries.ts'
import { journal } from './tables/journal.ts'
import { legalActs } from './tables/legalActs.ts'
import { mentees } from './tables/mentees.ts'
import { mentors } from './tables/mentors.ts'
import { orders } from './tables/orders.ts'
import { pairs } from './tables/pairs.ts'
import { participantDocuments } from './tables/participantDocuments.ts'
import { preferences } from './tables/preferences.ts'
import { representatives } from './tables/representatives.ts'
import { ruleChoices } from './tables/ruleChoices.ts'
import { scenarios } from './tables/scenarios.ts'
import { settings } from './tables/settings.ts'
import { undo } from './tables/undo.ts'

/** All sheets of the workbook, in the order of their tabs. */
export const tables = {
  settings,
  mentors,
  mentees,
  pairs,
  participantDocuments,
  orders,
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
export type RuleChoice = RowOf<'ruleChoices'>
export type Deviation = RowOf<'deviations'>
export type LegalAct = RowOf<'legalActs'>
export type DictionaryEntry = RowOf<'dictionaries'>
