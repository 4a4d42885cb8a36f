import type { Edit } from '../edit.ts'
import type { WholeProgramme } from '../programme.ts'
import { schema } from '../schema.ts'
import { schema2 } from './schema2.ts'
import { schema3 } from './schema3.ts'
import { schema4 } from './schema4.ts'

/**
 * One step from schema `to − 1` to `to`. New tables and columns come from the descriptions by themselves; `run` says what
 * happens to the data, as edits like those of any command, so a migration has a preview, a journal row and «Отменить».
 */
export interface Migration {
  to: number
  /** For the preview: what changes for the curator. */
  title: string
  run: (programme: WholeProgramme) => Edit[]
}

/** All migrations, ascending. */
export const migrations: readonly Migration[] = [schema2, schema3, schema4]

export type MigrationPlan =
  | { kind: 'current' }
  | { kind: 'unreadable'; found: string }
  | { kind: 'newer'; found: number; known: number }
  | { kind: 'older'; found: number; steps: readonly Migration[] }

/** What is to be done with a workbook of schema `found`; a text is a number that can't be read. */
export function planMigration(
  found: number | string,
  steps: readonly Migration[] = migrations,
  known: number = schema,
): MigrationPlan {
  if (typeof found === 'string') return { kind: 'unreadable', found }
  if (found === known) return { kind: 'current' }
  if (found > known) return { kind: 'newer', found, known }
  return { kind: 'older', found, steps: steps.filter(step => step.to > found && step.to <= known) }
}
