import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningEngine, startEngine } from '#tests/addon/engine.ts'
import { schoolHost } from '#tests/addon/schoolHost.ts'
import { everyWrite, write } from './commands.ts'
import { casesOf, isWriting, momentsOf, prepare, runWithFault, scenarios } from './faults.ts'

// What is asserted of each case stands in faults.ts. All moments and all faults of all commands: `node tests/bench/faults.ts`.

let engine: RunningEngine
beforeAll(() => {
  engine = startEngine()
})
afterAll(() => engine.stop())

/** One command of each shape: rows added, changed, taken out, in one sheet and in several. */
const shapes = new Set([
  'recordRefusal 9',
  'registerOrder 10',
  'undoCommand: added rows',
  'undoCommand: changed row',
  'a row typed by hand',
])

/** Of one command of each shape every moment, of the others some and always the last. */
const some = <T>(name: string, moments: readonly T[]): T[] =>
  moments.filter((_, at) => shapes.has(name) || at % 6 === 0 || at === moments.length - 1)

describe('у Google исполнение оборвалось: следующее действие всё завершает или возвращает', () => {
  test.each(scenarios)('$name', { timeout: 180_000 }, async scenario => {
    const prepared = await prepare(scenario, engine)
    const moments = some(scenario.name, momentsOf(prepared).filter(isWriting))
    const said = casesOf(prepared, moments, ['die']).map(({ k, fault }) => runWithFault(prepared, k, fault))
    expect(said).toContain('written whole')
    prepared.host.workbook.close()
  })
})

describe('пока шла запись, другой человек сортирует, вставляет или удаляет строки', () => {
  test.each(scenarios.filter(({ name }) => shapes.has(name)))(
    '$name',
    { timeout: 180_000 },
    async scenario => {
      const prepared = await prepare(scenario, engine)
      const said = casesOf(prepared, momentsOf(prepared), ['sort', 'insert', 'delete']).map(
        ({ k, fault, table }) => runWithFault(prepared, k, fault, table),
      )
      expect(said).toContain('written')
      expect(said).toContain('rowsMoved')
      prepared.host.workbook.close()
    },
  )
})

test('на своём компьютере отказ на любом обращении не оставляет и следа', { timeout: 180_000 }, async () => {
  const host = await schoolHost()
  const before = host.snapshot()
  for (const command of everyWrite) {
    const wrote: number[] = []
    host.setHook(call => {
      if (isWriting(call)) wrote.push(call.index)
      if (call.name === 'Lock.releaseLock') throw new Error('Service Spreadsheets failed')
    })
    expect(() => write(host, command)).toThrow('Service Spreadsheets failed')
    expect(host.snapshot()).toEqual(before)
    for (const k of wrote) {
      host.setHook(({ index }) => {
        if (index === k) throw new Error('Service Spreadsheets failed')
      })
      expect(() => write(host, command)).toThrow('Service Spreadsheets failed')
    }
    expect(host.snapshot()).toEqual(before)
  }
  host.setHook(undefined)
  expect(write(host, everyWrite[0] ?? { name: 'undoList', input: {} }).ok).toBe(true)
})
