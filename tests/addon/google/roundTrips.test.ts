import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FeatureName, Reply } from '#addon/features/call.ts'
import { features } from '#addon/features/index.ts'
import { type TableName, tableNames, tableOf } from '#shared/programme/tables.ts'
import { type RunningEngine, startEngine } from '#tests/addon/engine.ts'
import type { Host } from '#tests/addon/host.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { inputs } from './inputs.ts'

// `node tests/bench/answers.ts` counts them for a thousand.
const sizes = [10, 120]

let engine: RunningEngine
beforeAll(() => {
  engine = startEngine()
})
afterAll(() => engine.stop())

/** Titles of the sheets that a command has changed, and how many runs of neighbouring columns in each. */
function written(before: ReturnType<Host['snapshot']>, after: ReturnType<Host['snapshot']>) {
  return tableNames.flatMap(name => {
    const [old, now] = [before[name] ?? [], after[name] ?? []]
    const places = new Set<number>()
    for (let row = 0; row < Math.max(old.length, now.length); row++)
      Object.keys(tableOf(name).columns).forEach((_, column) => {
        if ((now[row]?.[column] ?? '') !== (old[row]?.[column] ?? '')) places.add(column)
      })
    const runs = [...places].filter(place => !places.has(place - 1)).length
    return runs > 0 ? [{ name, runs }] : []
  })
}

interface Trips {
  trips: number
  bound: number
  mode: 'view' | 'write'
}

/** Runs a feature and answers, phase by phase, its round trips and the most the house allows. */
async function trips(name: FeatureName, people: number): Promise<Trips[]> {
  const host = await schoolHost(people, engine)
  const input = inputs[name](people, host) as never
  const feature = features.find(each => each.name === name)
  const reads = new Set<TableName>(['settings', 'dictionaries', ...(feature?.reads ?? [])]).size
  const call = (more: object): Reply<unknown> & { roundTrips: number } => {
    const reply = host.call(name, input, more)
    if (!reply.ok) throw new Error(`${name}: ${reply.refusal.message} ${reply.refusal.details?.join('; ')}`)
    return reply
  }
  const found: Trips[] = []
  let more: object = {}
  if (feature !== undefined && 'ask' in feature) {
    const asked = call({ phase: 'ask' })
    const answered = call({ phase: 'fetch', asked: asked.ok && asked.asked })
    more = { phase: 'take', asked: asked.ok && asked.asked, answer: answered.ok && answered.answer }
    found.push({ trips: asked.roundTrips, bound: 5 + reads, mode: 'view' })
    found.push({ trips: answered.roundTrips, bound: 5, mode: 'view' })
  }
  found.push({ trips: call({ mode: 'view', ...more }).roundTrips, bound: 5 + reads, mode: 'view' })
  const before = host.snapshot()
  const { roundTrips } = call({ mode: 'write', ...more })
  const sheets = written(before, host.snapshot())
  const bound = 5 + reads + sheets.reduce((sum, { runs }) => sum + 3 + Math.max(0, runs - 1), 0)
  found.push({ trips: roundTrips, bound, mode: 'write' })
  host.workbook.close()
  return found
}

test('каждое действие есть в таблице входов', () => {
  expect(Object.keys(inputs).sort()).toEqual(features.map(({ name }) => name).sort())
})

describe('обращений к таблице не больше меры и столько же при любом числе людей', () => {
  test.each(features.map(({ name }) => name))('%s', async name => {
    const found: Trips[][] = []
    for (const people of sizes) found.push(await trips(name, people))
    for (const phases of found)
      for (const { trips, bound, mode } of phases)
        expect(trips, `${name}, ${mode}`).toBeLessThanOrEqual(bound)
    const [small, ...larger] = found.map(phases => phases.map(each => each.trips))
    for (const phases of larger) expect(phases).toEqual(small)
  })
})
