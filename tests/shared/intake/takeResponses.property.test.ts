import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseOf, events, eventsWithDecisions } from './randomIntake.ts'
import { inOneScan, runEvents } from './runEvents.ts'

test('whenever and however often responses are seen, the base is the same, and each is in one state', () => {
  fc.assert(
    fc.property(events, fc.uuid(), (played, seed) => {
      const { programme, forms, faults } = runEvents(played, seed)
      expect(faults).toEqual([])
      expect(baseOf(programme)).toBe(baseOf(inOneScan(forms, seed)))
    }),
    { numRuns: 150 },
  )
})

test('whatever the curator decides in between, each response is in one state, and nothing is lost', () => {
  fc.assert(
    fc.property(eventsWithDecisions, fc.uuid(), (played, seed) => {
      expect(runEvents(played, seed).faults).toEqual([])
    }),
    { numRuns: 150 },
  )
})
