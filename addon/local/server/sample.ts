import { civilDateIn } from '#shared/programme/parseDate.ts'
import { sampleSchool } from '#tests/school/sampleSchool.ts'
import type { Runtime } from '../services/ports.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { moveIn } from './moveIn.ts'
import { makeForms, withFormsToMake } from './sampleForms.ts'

/**
 * Fills an empty workbook with the invented school: the add-on's own set-up makes the sheets, the people move in, and the
 * add-on's own publishing makes the forms that are open.
 */
export function fillSample(workbook: Workbook, runtime: Runtime, zone: string, now: number): void {
  const made = runtime.run({ fn: 'setUp', args: [], authMode: 'FULL' })
  if (!made.ok) throw new Error(`The sample's workbook was not set up: ${made.error.name}`)
  workbook.begin('sample')
  const school = sampleSchool(civilDateIn(zone)(new Date(now)))
  moveIn(workbook, withFormsToMake(school))
  workbook.commit()
  makeForms(workbook, runtime, school, zone)
}
