import { addDays, type CivilDate, day } from '#shared/programme/civilDate.ts'
import { dictionaryEntries } from '#shared/programme/defaults/dictionaryEntries.ts'
import { settingRows } from '#shared/programme/defaults/settingRows.ts'
import { noOwnColumns, type OwnColumns } from '#shared/programme/ownColumns.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import type { Settings } from '#shared/programme/settings.ts'
import { blankRow } from '#shared/programme/table.ts'
import { type TableName, tableOf, tables, type ValuesOf } from '#shared/programme/tables.ts'
import { fullName } from '#shared/people/personName.ts'
import { noRows, type Rows } from './noRows.ts'
import { withRowNumbers } from './withRowNumbers.ts'

type DocumentKind = NonNullable<ValuesOf<'participantDocuments'>['kind']>

/** Mentees that nobody named in the test. */
const anybody = [
  'Лисин Артём',
  'Рудь Соня',
  'Валеев Тимур',
  'Ли Саша',
  'Жуков Максим',
  'Шевчук Нина',
  'Гарипова Алия',
]

/** «с 01.03 по 31.05»: days of 2027 where no year is given. */
function parsePeriod(period: string): { from: CivilDate; to: CivilDate } {
  const days = [...period.matchAll(/(\d{2})\.(\d{2})(?:\.(\d{4}))?/g)].map(([, d, m, y]) =>
    day(`${y ?? '2027'}-${m}-${d}`),
  )
  const [from, to] = days
  if (from === undefined || to === undefined) throw new Error(`Not a period: ${period}`)
  return { from, to }
}

const nameParts = (name: string) => {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ')
  return { lastName, firstName, middleName }
}

/**
 * A small school that tells a story in a test. Every call gives a new school, so a beginning can be shared. People are
 * called by their names and come into being when they are first named; unless the test says otherwise, pairs are
 * in force («действует») and both sides agreed the day before the start.
 */
export class School {
  private readonly rows: Rows
  private readonly own: OwnColumns

  constructor(rows: Rows, own: OwnColumns) {
    this.rows = rows
    this.own = own
  }

  mentor(name: string, set: Partial<ValuesOf<'mentors'>> = {}): School {
    return this.person('mentors', 'м', name, { category: 'category.teacher', ...set }, set)
  }

  mentee(name: string, set: Partial<ValuesOf<'mentees'>> = {}): School {
    return this.person('mentees', 'н', name, { kind: 'pupil', ...set }, set)
  }

  /** A pair of this mentor; `mentee` by name, or somebody not named yet. A `mentor` among the values is an ID, say of nobody in the base. */
  pair(mentor: string, period: string, set: Partial<ValuesOf<'pairs'>> & { mentee?: string } = {}): School {
    const { mentee = this.somebody(), ...rest } = set
    const school = this.mentor(mentor).mentee(mentee)
    const { from, to } = parsePeriod(period)
    const agreedOn = addDays(from, -1)
    return school.add('pairs', {
      id: `пара-${school.rows.pairs.length + 1}`,
      mentor: school.id('mentors', mentor),
      mentorName: mentor,
      mentee: school.id('mentees', mentee),
      menteeName: mentee,
      kind: 'pair',
      form: 'form.teacherPupil',
      from,
      to,
      status: 'active',
      mentorAgreedOn: agreedOn,
      menteeAgreedOn: agreedOn,
      parentAgreedOn: agreedOn,
      ...rest,
    })
  }

  /** A group of so many mentees for the spring of 2027. */
  group(mentor: string, size: number, agreement: 'все согласны' | 'один не согласен'): School {
    return Array.from({ length: size }).reduce<School>(
      (school, _, index) =>
        school.pair(mentor, 'с 01.03 по 31.05', {
          kind: 'group',
          group: 'Робототехника',
          ...(agreement === 'один не согласен' && index === size - 1 ? { menteeAgreedOn: null } : {}),
        }),
      this,
    )
  }

  /** A document of somebody already named. */
  document(
    person: string,
    kind: DocumentKind,
    signedOn: string,
    set: Partial<ValuesOf<'participantDocuments'>> = {},
  ): School {
    const id = this.find('mentees', person)?.id ?? this.id('mentors', person)
    return this.add('participantDocuments', {
      id: `д${this.rows.participantDocuments.length + 1}`,
      person: id,
      personName: person,
      kind,
      signedOn: day(signedOn),
      ...set,
    })
  }

  order(id: string, signedOn: string | null): School {
    return this.add('orders', {
      id,
      kind: 'pairs',
      title: 'Об утверждении наставнических пар',
      status: signedOn === null ? 'draft' : 'registered',
      signedOn: signedOn === null ? null : day(signedOn),
    })
  }

  /** A row of any table; without an id it gets one from the table and its place: «план-1». */
  row<N extends TableName>(table: N, values: Partial<ValuesOf<N>>): School {
    const { id } = tableOf(table).columns
    const prefix = id?.kind === 'id' ? id.prefix : ''
    return this.add(table, { id: `${prefix}${this.rows[table].length + 1}`, ...values } as Partial<
      ValuesOf<N>
    >)
  }

  setting(known: Partial<Settings>): School {
    return this.with({ settings: settingRows(known) })
  }

  /** A column of the curator's own; the people, by name, come into being when they are first named. */
  ownColumn(base: 'mentors' | 'mentees', title: string, values: Readonly<Record<string, string>>): School {
    const school = Object.keys(values).reduce<School>(
      (before, name) => (base === 'mentors' ? before.mentor(name) : before.mentee(name)),
      this,
    )
    const shown = new Map(Object.entries(values).map(([name, text]) => [school.id(base, name), text]))
    const own = { ...school.own, [base]: [...school.own[base], { title, values: shown }] }
    return new School(school.rows, own)
  }

  build(): WholeProgramme {
    return { ...withRowNumbers(this.rows), own: this.own, problems: [] }
  }

  private person<N extends 'mentors' | 'mentees'>(
    table: N,
    prefix: string,
    name: string,
    born: Partial<ValuesOf<N>>,
    later: Partial<ValuesOf<N>>,
  ): School {
    const known = this.find(table, name)
    if (known === undefined)
      return this.add(table, {
        id: `${prefix}${this.rows[table].length + 1}`,
        ...nameParts(name),
        status: 'active',
        ...born,
      } as Partial<ValuesOf<N>>)
    const rows = this.rows[table].map(row => (row.id === known.id ? { ...row, ...later } : row))
    return this.with({ [table]: rows })
  }

  private find(table: 'mentors' | 'mentees', name: string) {
    return this.rows[table].find(row => fullName(row) === name)
  }

  private id(table: 'mentors' | 'mentees', name: string): string {
    const id = this.find(table, name)?.id
    if (id === undefined) throw new Error(`Nobody is called ${name}`)
    return id
  }

  private somebody(): string {
    const free = anybody.find(name => this.find('mentees', name) === undefined)
    if (free === undefined) throw new Error('Name further mentees')
    return free
  }

  private add<N extends TableName>(table: N, values: Partial<ValuesOf<N>>): School {
    const row = blankRow(tables[table], values as never)
    return this.with({ [table]: [...this.rows[table], row] })
  }

  private with(changed: Partial<Rows>): School {
    return new School({ ...this.rows, ...changed }, this.own)
  }
}

/** A school without people: the dictionaries a new workbook starts with, the settings by default. */
export const school = (): School =>
  new School(
    {
      ...noRows(),
      dictionaries: dictionaryEntries,
      settings: settingRows(),
    },
    noOwnColumns,
  )
