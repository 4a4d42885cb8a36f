import { day } from '#shared/programme/civilDate.ts'
import { newIdFrom } from '#shared/programme/newId.ts'
import type { WholeProgramme } from '#shared/programme/programme.ts'

/** What the rim draws for a command, fixed. */
export const given = <Input>(programme: WholeProgramme, input: Input, today = '2026-11-23') => ({
  programme,
  input,
  today: day(today),
  newId: newIdFrom('a seed of at least sixteen letters'),
  who: 'curator@school.local',
})
