import { rowName } from '#shared/programme/rowName.ts'
import type { Pair } from '#shared/programme/tables.ts'

/** What a `label` cell holds of a pair. */
export const pairLabel = (pair: Pair): string => rowName('pairs', { ...pair })[0] ?? ''
