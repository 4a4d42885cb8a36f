import type * as z from 'zod/mini'
import type { Issue, IssueCode } from './errors.ts'
import { pointer } from './pointer.ts'

const codes: Partial<Record<z.core.$ZodIssue['code'], IssueCode>> = {
  invalid_type: 'type',
  too_big: 'range',
  too_small: 'range',
  invalid_format: 'format',
  invalid_value: 'value',
  invalid_union: 'value',
  unrecognized_keys: 'unknownKey',
}

/** What a schema found, as paths and codes: the names of unknown keys and the values stay behind. */
export function readIssues(error: z.core.$ZodError): Issue[] {
  return error.issues.map(issue => ({
    path: pointer(issue.path),
    code: codes[issue.code] ?? 'value',
  }))
}
