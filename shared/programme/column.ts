import type { CivilDate } from './civilDate.ts'
import type { DictionaryName } from './dictionaryNames.ts'

/** What a state means for the curator: done, under way, waiting for her, ended badly, past. */
export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'quiet'

/** What every column says of itself, whatever its kind. */
export interface Facts {
  /** Russian title in row 2 of the sheet and beside the field in a sidebar. */
  title: string
  /** Width in pixels. */
  width?: number
  /** The curator's help: the note on the title cell and the hint under the field. */
  note?: string
  /** A row without it is reported. */
  required?: boolean
  /** Grounds, health, contacts, birth dates: never in exports, documents, dashboards or a request to the engine. */
  sensitive?: boolean
  /** Hidden in the sheet: machinery, not for reading. */
  hidden?: boolean
  /** Written by the product only; the sheet warns before a change by hand. */
  guarded?: boolean
  /** Colours of the words of a choice in the sheet; the word says the same without them. */
  tones?: Readonly<Record<string, Tone | undefined>>
  /** Other titles under which lists made elsewhere keep this column. */
  synonyms?: readonly string[]
}

/** How values of a kind look in a cell. `blank` is the value of an empty cell and carries the type. */
export type Kind =
  | { kind: 'id'; prefix: string; blank: string }
  | { kind: 'code'; blank: string }
  | { kind: 'text'; long: boolean; blank: string }
  | { kind: 'number'; min: number; max: number; whole: boolean; blank: number | null }
  | { kind: 'date'; blank: CivilDate | null }
  | { kind: 'yesNo'; blank: boolean | null }
  | { kind: 'choice'; options: Readonly<Record<string, string>>; blank: string | null }
  | { kind: 'entry'; dictionary: DictionaryName; blank: string | null }
  | { kind: 'entries'; dictionary: DictionaryName; blank: readonly string[] }
  | { kind: 'schoolClass'; blank: string }
  | { kind: 'ref'; to: readonly RefTarget[]; blank: string }
  | { kind: 'label'; of: string; blank: string }

/** Tables whose rows other tables point at. */
export const refTargets = ['mentors', 'mentees', 'representatives', 'orders', 'pairs', 'events'] as const
export type RefTarget = (typeof refTargets)[number]

/** Any value a column can hold; JSON through and through. */
export type Value = string | number | boolean | null | readonly string[]

export type Column<V extends Value = Value> = Facts & Kind & { blank: V }

const as = <V extends Value>(facts: Facts, kind: Kind): Column<V> => ({ ...facts, ...kind }) as Column<V>

/** Row's own ID: hidden, guarded, unique in the sheet. */
export const id = (prefix: string): Column<string> =>
  as<string>({ title: 'ID', hidden: true, guarded: true, width: 90 }, { kind: 'id', prefix, blank: '' })

/** The person's only name outside the workbook: `p_` and ten of a–z2–7. */
export const code = (): Column<string> =>
  as<string>({ title: 'Код', hidden: true, guarded: true, width: 110 }, { kind: 'code', blank: '' })

export const text = (
  title: string,
  facts: Omit<Facts, 'title'> & { long?: boolean } = {},
): Column<string> => {
  const { long = false, ...rest } = facts
  return as<string>({ title, ...rest }, { kind: 'text', long, blank: '' })
}

export const number = (
  title: string,
  facts: Omit<Facts, 'title'> & { min: number; max: number; whole?: boolean },
): Column<number | null> => {
  const { min, max, whole = true, ...rest } = facts
  return as<number | null>({ title, ...rest }, { kind: 'number', min, max, whole, blank: null })
}

export const date = (title: string, facts: Omit<Facts, 'title'> = {}): Column<CivilDate | null> =>
  as<CivilDate | null>({ title, width: 96, ...facts }, { kind: 'date', blank: null })

export const yesNo = (title: string, facts: Omit<Facts, 'title'> = {}): Column<boolean | null> =>
  as<boolean | null>({ title, width: 80, ...facts }, { kind: 'yesNo', blank: null })

/** One of a closed list; the cell holds the Russian text, the code holds the key. */
export const choice = <const O extends Readonly<Record<string, string>>>(
  title: string,
  options: O,
  facts: Omit<Facts, 'title' | 'tones'> & { tones?: Readonly<Partial<Record<keyof O & string, Tone>>> } = {},
): Column<(keyof O & string) | null> =>
  as<(keyof O & string) | null>({ title, ...facts }, { kind: 'choice', options, blank: null })

/** One entry of a dictionary of «Справочники»; the cell holds its title, the code its id. */
export const entry = (
  title: string,
  dictionary: DictionaryName,
  facts: Omit<Facts, 'title'> = {},
): Column<string | null> => as<string | null>({ title, ...facts }, { kind: 'entry', dictionary, blank: null })

/** Several entries of a dictionary, parted by «; » in the cell. */
export const entries = (
  title: string,
  dictionary: DictionaryName,
  facts: Omit<Facts, 'title'> = {},
): Column<readonly string[]> =>
  as<readonly string[]>({ title, ...facts }, { kind: 'entries', dictionary, blank: [] })

/** A class such as 8 «А»; written one way whatever was typed. */
export const schoolClass = (title: string, facts: Omit<Facts, 'title'> = {}): Column<string> =>
  as<string>({ title, width: 70, ...facts }, { kind: 'schoolClass', blank: '' })

/** The ID of a row of another table, hidden; a `label` beside it shows whom it means. */
export const ref = (
  title: string,
  to: readonly RefTarget[],
  facts: Omit<Facts, 'title'> = {},
): Column<string> => as<string>({ title, hidden: true, width: 90, ...facts }, { kind: 'ref', to, blank: '' })

/** The readable side of a `ref`: written with it; typed by hand it finds the one row that bears this name. */
export const label = (title: string, of: string, facts: Omit<Facts, 'title'> = {}): Column<string> =>
  as<string>({ title, width: 220, ...facts }, { kind: 'label', of, blank: '' })
