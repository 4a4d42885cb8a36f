import type { CivilDate } from '#shared/programme/civilDate.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'
import { sampleSchool } from './sampleSchool.ts'

/** The sample school grown to 1,532 people: 552 mentors and 980 mentees, nearly all of them still to be paired. */
export const largeSchool = (today?: CivilDate): WholeProgramme => sampleSchool(today, 11)
