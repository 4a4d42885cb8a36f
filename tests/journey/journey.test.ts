import { firstJourney } from './firstJourney.ts'
import { openProgram } from './openProgram.ts'

firstJourney('from the sample school to a signed order', openProgram, { shots: true })
