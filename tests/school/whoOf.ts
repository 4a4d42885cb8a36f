import { fullName } from '#shared/people/personName.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { type TableName, tableNames } from '#shared/programme/tables.ts'
import type { Breach } from '#shared/rules/breach.ts'

type Namers = { readonly [N in TableName]?: (row: WholeProgramme[N][number]) => string }

const namers: Namers = {
  settings: ({ title }) => title,
  mentors: fullName,
  mentees: fullName,
  pairs: ({ mentorName, menteeName }) => `${mentorName} – ${menteeName}`,
  pairChanges: ({ pairName }) => pairName,
  plans: ({ pairName, number }) => `${pairName}, задание № ${number}`,
  participantDocuments: ({ personName, kind }) => `${personName}: ${kind}`,
  orders: ({ title }) => title,
  legalActs: ({ number, title }) => number || title,
  programmes: ({ title }) => title,
  dictionaries: ({ title }) => title,
  curatorSurveys: ({ note }) => note,
  publications: ({ note }) => note,
}

/** Whom or what a breach speaks of, in words that are the same on every run. */
export function whoOf(programme: WholeProgramme, { table, id }: Breach['subject']): string {
  const name = tableNames.find(each => each === table)
  const row = name && (programme[name] as readonly { id: string }[]).find(each => each.id === id)
  const namer = namers[table] as ((row: unknown) => string) | undefined
  return row === undefined || namer === undefined ? `${table} ${id}` : namer(row)
}
