import { firstJourney } from './firstJourney.ts'
import { openProgram } from './openProgram.ts'

firstJourney('to a signed order without a mouse', () =>
  openProgram({ manner: { table: 'grid', by: 'keyboard' } }),
)
