import { noOwnColumns, type OwnColumn, type OwnColumns } from '#shared/programme/ownColumns.ts'
import { day } from '#shared/programme/civilDate.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { blankRow } from '#shared/programme/table.ts'
import {
  type Decision,
  type Mentee,
  type Mentor,
  type Pair,
  type ParticipantDocument,
  type Preference,
  tables,
  type ValuesOf,
} from '#shared/programme/tables.ts'
import { type MatchingTables, type Preferences, type Run, defaultPreferences } from '#shared/matching/run.ts'

/** The run of these tests: pupils with pupils, the whole of 2027. */
export const pupilRun: Run = {
  form: 'form.pupilPupil',
  from: day('2027-01-01'),
  to: day('2027-12-31'),
  today: day('2026-12-01'),
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const codeOf = (kind: 'q' | 'z', id: string) =>
  `p_${kind}${[...id.padEnd(9, 'a')].map(sign => (/[a-z]/.test(sign) ? sign : (letters[Number(sign)] ?? 'x'))).join('')}`

const names = (name: string) => {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ')
  return { lastName, firstName, middleName }
}

/** @param id small Latin letters and digits, unlike any other */
export const mentor = (id: string, name: string, set: Partial<ValuesOf<'mentors'>> = {}): Mentor =>
  blankRow(tables.mentors, {
    id,
    code: codeOf('q', id),
    ...names(name),
    status: 'active',
    category: 'category.pupil',
    ...set,
  })

export const mentee = (id: string, name: string, set: Partial<ValuesOf<'mentees'>> = {}): Mentee =>
  blankRow(tables.mentees, {
    id,
    code: codeOf('z', id),
    ...names(name),
    status: 'active',
    kind: 'pupil',
    ...set,
  })

export const pair = (set: Partial<ValuesOf<'pairs'>>): Pair =>
  blankRow(tables.pairs, { kind: 'pair', status: 'active', form: 'form.pupilPupil', ...set })

export const decision = (set: Partial<ValuesOf<'decisions'>>): Decision => blankRow(tables.decisions, set)

/** A vote after the group meeting. @param side who votes */
export const vote = (side: 'mentor' | 'mentee', mentor: string, mentee: string, rank: number): Preference =>
  blankRow(tables.preferences, { id: `v${side}${mentor}${mentee}`, side, mentor, mentee, rank })

/** A column of the curator's own. @param texts by row ID */
export const ownColumn = (title: string, texts: Readonly<Record<string, string>>): OwnColumn => ({
  title,
  values: new Map(Object.entries(texts)),
})

export const programme = (rows: {
  mentors?: readonly Mentor[]
  mentees?: readonly Mentee[]
  pairs?: readonly Pair[]
  decisions?: readonly Decision[]
  preferences?: readonly Preference[]
  participantDocuments?: readonly ParticipantDocument[]
  own?: OwnColumns
}): MatchingTables => ({
  settings: settingRows(),
  dictionaries: dictionaryEntries,
  mentors: [],
  mentees: [],
  pairs: [],
  decisions: [],
  preferences: [],
  participantDocuments: [],
  own: noOwnColumns,
  problems: [],
  ...rows,
})

const entry = (dictionary: string, title: string) =>
  dictionaryEntries.find(each => each.dictionary === dictionary && each.title === title)?.id

const ids = (dictionary: string, titles: string) =>
  titles === '' ? [] : titles.split(', ').map(title => entry(dictionary, title) ?? `unknown ${title}`)

/** Ids of entries by their titles: «физика, химия». */
export const can = (titles: string) => ids('competence', titles)
export const likes = (titles: string) => ids('interest', titles)
export const free = (titles: string) => ids('availability', titles)
export const meets = (titles: string) => ids('format', titles)
export const speaks = (titles: string) => ids('language', titles)

export const preferring = (set: Partial<Preferences> = {}): Preferences => ({
  ...defaultPreferences(),
  ...set,
})

/** No condition stands. */
export const open: Preferences['conditions'] = {
  classStep: 'off',
  genderSame: 'off',
  time: 'off',
  format: 'off',
  need: 'off',
}

/** Typography has its own tests. */
export const plain = (text: string) => text.replace(/\u00a0/g, ' ')
