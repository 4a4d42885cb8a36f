import { firstJourney } from './firstJourney.ts'
import { openProgram } from './openProgram.ts'

firstJourney('to a signed order by keyboard, sidebars and the plain table', () =>
  openProgram({ manner: { table: 'plain', by: 'keyboard' } }),
)
